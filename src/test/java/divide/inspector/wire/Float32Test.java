package divide.inspector.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Float32Test {
    private static final Pattern FORM = Pattern.compile("-?(\\d+\\.\\d+|\\d(\\.\\d+)?e-?\\d+)");

    @ParameterizedTest
    @CsvSource({
        "40000000, 2.0",
        "3eaaaaab, 0.33333334",
        "4b800000, 16777216.0",
        "00000000, 0.0",
        "80000000, -0.0",
        "3f800000, 1.0",
        "bf800000, -1.0",
        "3dcccccd, 0.1",
        "43480000, 200.0",
        "4f000000, 2147483600.0",
        "cf000000, -2147483600.0",
        "30000000, 4.656613e-10",
        "7f7fffff, 3.4028235e38",
        "00800000, 1.1754944e-38"
    })
    void writesTheShortestDecimal(String bits, String expected) {
        assertEquals(expected, Float32.text(ofHex(bits)));
    }

    @ParameterizedTest
    @CsvSource({"7f800000, Infinity", "ff800000, -Infinity", "7fc00000, NaN", "ffc00001, NaN", "7f800001, NaN"})
    void namesWhatIsNoNumber(String bits, String expected) {
        assertEquals(expected, Float32.text(ofHex(bits)));
    }

    @Test
    void isPlainFromOneTenThousandthOn() {
        assertEquals("0.0001", Float32.text(1e-4f));
        assertEquals("0.000100000005", Float32.text(Math.nextUp(1e-4f)));
        assertEquals("-0.0001", Float32.text(-1e-4f));
    }

    @Test
    void hasAnExponentBelowOneTenThousandth() {
        assertEquals("9.999999e-5", Float32.text(Math.nextDown(1e-4f)));
        assertEquals("-9.999999e-5", Float32.text(-Math.nextDown(1e-4f)));
    }

    @Test
    void isPlainBelowTenToTheSixteenth() {
        assertEquals("9999999000000000.0", Float32.text(Math.nextDown(1e16f)));
        assertEquals("-9999999000000000.0", Float32.text(-Math.nextDown(1e16f)));
    }

    @Test
    void hasAnExponentFromTenToTheSixteenthOn() {
        assertEquals("1e16", Float32.text(1e16f));
        assertEquals("-1e16", Float32.text(-1e16f));
        assertEquals("1.0000001e16", Float32.text(Math.nextUp(1e16f)));
    }

    @Test
    void everyTextReadsBackAsTheSameFloat() {
        randomFloats(20_000).forEach(value -> {
            String text = Float32.text(value);
            assertEquals(bits(value), bits(Float.parseFloat(text)), text);
        });
    }

    @Test
    void everyTextHasAPointOrAnExponentAsItsSizeAsksFor() {
        randomFloats(20_000).forEach(value -> {
            String text = Float32.text(value);
            float size = Math.abs(value);
            boolean plain = size == 0 || size >= 1e-4f && size < 1e16f;
            assertTrue(FORM.matcher(text).matches(), text);
            assertEquals(plain, !text.contains("e"), text);
        });
    }

    @Test
    void noShorterDecimalReadsBackAsTheSameFloat() {
        randomFloats(3_000).filter(value -> value != 0).forEach(Float32Test::assertShortest);
    }

    /// The smallest floats lie so far apart that one digit tells them apart.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 71, 72, 100})
    void theSmallestFloatsAreShortestToo(int bits) {
        assertShortest(Float.intBitsToFloat(bits));
    }

    @ParameterizedTest
    @MethodSource("powersOfTwo")
    void neighboursOfPowersOfTwoReadBack(float power) {
        Stream.of(Math.nextDown(power), power, Math.nextUp(power)).forEach(value -> {
            assertEquals(bits(value), bits(Float.parseFloat(Float32.text(value))));
            assertShortest(value);
        });
    }

    static Stream<Float> powersOfTwo() {
        return IntStream.rangeClosed(-120, 127).filter(i -> i % 7 == 0).mapToObj(i -> Math.scalb(1f, i));
    }

    private static void assertShortest(float value) {
        BigDecimal written = new BigDecimal(Float32.text(value)).stripTrailingZeros();
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < written.precision(); digits++) {
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.FLOOR, RoundingMode.CEILING}) {
                BigDecimal shorter = exact.round(new MathContext(digits, mode));
                assertTrue(shorter.floatValue() != value, () -> written + " is longer than " + shorter);
            }
        }
    }

    /// Half of them any bits at all, half of the sizes that people divide.
    private static Stream<Float> randomFloats(int count) {
        Random random = new Random(20250401);
        return Stream.generate(() -> random.nextBoolean()
                        ? Float.intBitsToFloat(random.nextInt())
                        : (float) ((double) random.nextInt() / (random.nextInt(1 << 1 + random.nextInt(30)) + 1)))
                .filter(Float::isFinite)
                .limit(count);
    }

    private static float ofHex(String bits) {
        return Float.intBitsToFloat(Integer.parseUnsignedInt(bits, 16));
    }

    private static int bits(float value) {
        return Float.floatToRawIntBits(value);
    }
}
