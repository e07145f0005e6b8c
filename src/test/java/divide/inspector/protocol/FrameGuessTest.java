package divide.inspector.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameGuessTest {
    @ParameterizedTest
    @CsvSource({
        "'', REQUEST",
        "00, REQUEST",
        "00ffffff, REQUEST",
        "01, RESPONSE",
        "0140000000, RESPONSE",
        "01000000, RESPONSE",
        "0200000000, RESPONSE",
        "06000000646976696465, REQUEST",
        "ff000000, REQUEST",
        "03010000, RESPONSE",
        "03000001, RESPONSE",
        "03, RESPONSE",
        "030000, RESPONSE",
        "0340000000, RESPONSE",
        "ffffffff, RESPONSE"
    })
    void tellsKindByFirstBytes(String hex, FrameKind kind) {
        assertEquals(kind, FrameGuess.kindOf(HexFormat.of().parseHex(hex), Limits.DEFAULT));
    }

    @Test
    void goesByTheLimitOfNames() {
        byte[] bytes = HexFormat.of().parseHex("03010000");
        assertEquals(FrameKind.REQUEST, FrameGuess.kindOf(bytes, new Limits(259, 1, 1)));
        assertEquals(FrameKind.RESPONSE, FrameGuess.kindOf(bytes, new Limits(258, 1, 1)));
    }
}
