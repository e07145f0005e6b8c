package divide.inspector.wire;

import java.math.BigDecimal;

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
        BigDecimal shortest = new BigDecimal(Float.toString(value)).stripTrailingZeros();
        return size >= PLAIN_FROM && size < PLAIN_UP_TO ? plain(shortest) : scientific(shortest);
    }

    private static String plain(BigDecimal shortest) {
        return shortest.setScale(Math.max(1, shortest.scale())).toPlainString();
    }

    private static String scientific(BigDecimal shortest) {
        int exponent = shortest.precision() - shortest.scale() - 1;
        return shortest.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
