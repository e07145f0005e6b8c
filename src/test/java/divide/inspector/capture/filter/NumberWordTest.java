package divide.inspector.capture.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.wire.Float32;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A word of digits is in a number where it is in its text.
class NumberWordTest {
    private final Random random = new Random(11);

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "1e5", "1,2", "٣", "12345678901234567"})
    void leavesOtherWordsAlone(String word) {
        assertEquals(Optional.empty(), NumberWord.in(word));
    }

    @Test
    void isNoWholeNumberThatHasNoRoomForItsEnds() {
        assertEquals(Optional.empty(), NumberWord.exactly("123456789012345"));
    }

    @Test
    void isInWholeNumbersAsInTheirTexts() {
        for (int i = 0; i < 200_000; i++) {
            int number = random.nextInt() >> random.nextInt(Integer.SIZE);
            assertFound(Integer.toString(number), number);
        }
    }

    private void assertFound(String text, long number) {
        String word = word(text);
        assertEquals(text.contains(word), NumberWord.in(word).orElseThrow().isIn(number), () -> word + " in " + text);
        assertEquals(text.equals(word), NumberWord.exactly(word).orElseThrow().isIn(number), () -> word + ", " + text);
    }

    @Test
    void isInFloatsAsInTheirTexts() {
        for (int i = 0; i < 200_000; i++) {
            float value = value();
            String text = Float32.text(value);
            String word = word(text);
            boolean found = NumberWord.in(word).orElseThrow().isIn(value);
            assertEquals(text.contains(word), found, () -> word + " in " + text);
            boolean same = NumberWord.exactly(word).orElseThrow().isIn(value);
            assertEquals(text.equals(word), same, () -> word + ", " + text);
        }
    }

    private float value() {
        return switch (random.nextInt(4)) {
            case 0 -> Float.intBitsToFloat(random.nextInt());
            case 1 -> random.nextInt(-100, 100);
            default -> (float) ((double) random.nextInt(-3000, 3000) / random.nextInt(1, 400));
        };
    }

    /// A part of the text, the whole of it, or something like it.
    private String word(String text) {
        String part = switch (random.nextInt(4)) {
            case 0 -> text;
            case 1 -> Integer.toString(random.nextInt(-10, 400));
            case 2 -> "." + random.nextInt(10);
            default -> part(text);
        };
        boolean fits = NumberWord.exactly(part).isPresent();
        return fits ? part : "0";
    }

    private String part(String text) {
        int from = random.nextInt(text.length());
        return text.substring(from, from + 1 + random.nextInt(text.length() - from));
    }
}
