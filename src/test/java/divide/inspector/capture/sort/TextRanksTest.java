package divide.inspector.capture.sort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Many different texts that peers chose.
class TextRanksTest {
    private static final int PAIRS = 17;

    /// A text of pairs that are all alike to the hash of Java's strings.
    private static byte[] text(int choices) {
        StringBuilder text = new StringBuilder();
        for (int i = PAIRS - 1; i >= 0; i--) {
            text.append((choices >> i & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static int[] ranks(int count) {
        TextRanks texts = new TextRanks();
        for (int i = 0; i < count; i++) {
            byte[] text = text(i);
            assertEquals(i, texts.id((byte) 0, text, 0, text.length));
        }
        return texts.ranks();
    }

    @Test
    void takeNoLongerForTextsThatAreChosenToBeAlike() {
        int count = 1 << PAIRS;
        int[] ranks = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ranks(count));
        assertEquals(count - 1, ranks[count - 1]);
    }
}
