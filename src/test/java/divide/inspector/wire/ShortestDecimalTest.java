package divide.inspector.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortestDecimalTest {
    private static final int FIRST = Float.floatToIntBits(1e-3f);
    private static final int END = Float.floatToIntBits(1e7f);

    @ParameterizedTest
    @CsvSource({
        "2, 2, 0",
        "200, 200, 0",
        "0.5, 5, 1",
        "0.1, 1, 1",
        "0.33333334, 33333334, 8",
        "0.001, 1, 3",
        "123.456, 123456, 3",
        "1234567.9, 12345679, 1",
        "9999999, 9999999, 0"
    })
    void hasTheDigitsOfTheText(float value, long digits, int decimals) {
        long decimal = ShortestDecimal.of(value);
        assertEquals(digits, ShortestDecimal.digits(decimal));
        assertEquals(decimals, ShortestDecimal.decimals(decimal));
    }

    @ParameterizedTest
    @ValueSource(floats = {0, -0f, -1, 1e7f, 9.99e-4f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void leavesOtherSizesAlone(float value) {
        assertEquals(ShortestDecimal.UNKNOWN, ShortestDecimal.of(value));
    }

    @Test
    void isThatOfTheTextAllOver() {
        Random random = new Random(7);
        Stream<Float> all = random.ints(300_000, FIRST, END).mapToObj(Float::intBitsToFloat);
        assertTrue(all.filter(ShortestDecimalTest::isKnown).count() > 280_000, "nearly all are known");
    }

    /// Round numbers, quotients of small ones, and the neighbours of both.
    @Test
    void isThatOfTheTextWherePeopleDivide() {
        for (int num1 = 1; num1 < 600; num1++) {
            for (int num2 = 1; num2 < 200; num2++) {
                float value = (float) ((double) num1 / num2);
                isKnown(value);
                isKnown(Math.nextUp(value));
                isKnown(Math.nextDown(value));
            }
        }
    }

    private static boolean isKnown(float value) {
        long decimal = ShortestDecimal.of(value);
        if (decimal == ShortestDecimal.UNKNOWN) {
            return false;
        }
        BigDecimal told = BigDecimal.valueOf(ShortestDecimal.digits(decimal), ShortestDecimal.decimals(decimal));
        String text = told.scale() == 0 ? told + ".0" : told.toPlainString();
        assertEquals(Float32.text(value), text);
        return true;
    }
}
