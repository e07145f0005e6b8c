package divide.inspector.wire;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.Stream;

/// The text of an f32: the shortest decimal that reads back as the same float.
public final class Float32 {
    private static final float PLAIN_FROM = 1e-4f;
    private static final float PLAIN_UP_TO = 1e16f;

    private Float32() {}

    /// Plain from 1e-4 up to 1e16 (`2.0`, `16777216.0`), with an exponent beyond (`9.3e-8`, `1e16`); `NaN`, `Infinity`.
    public static String text(float value) {
        float size = Math.abs(value);
        if (size == 0 || !Float.isFinite(value)) {
            return Float.toString(value);
        }
        BigDecimal shortest = shortest(value);
        return size >= PLAIN_FROM && size < PLAIN_UP_TO ? plain(shortest) : scientific(shortest);
    }

    /// `Float.toString` gives the shortest decimal of two digits or more; some of the smallest floats need just one.
    private static BigDecimal shortest(float value) {
        BigDecimal usual = new BigDecimal(Float.toString(value)).stripTrailingZeros();
        return usual.precision() == 2 ? oneDigit(value, usual) : usual;
    }

    private static BigDecimal oneDigit(float value, BigDecimal otherwise) {
        BigDecimal exact = new BigDecimal(value);
        return Stream.of(RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN)
                .map(mode -> exact.round(new MathContext(1, mode)))
                .filter(digit -> digit.floatValue() == value)
                .map(BigDecimal::stripTrailingZeros)
                .findFirst()
                .orElse(otherwise);
    }

    private static String plain(BigDecimal shortest) {
        return shortest.setScale(Math.max(1, shortest.scale())).toPlainString();
    }

    private static String scientific(BigDecimal shortest) {
        int exponent = shortest.precision() - shortest.scale() - 1;
        return shortest.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
