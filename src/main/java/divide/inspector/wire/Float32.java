package divide.inspector.wire;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.Stream;

/// The text of an f32: the shortest decimal that reads back as the same float.
public final class Float32 {
    private static final float PLAIN_FROM = 1e-4f;
    private static final float PLAIN_UP_TO = 1e16f;

    /// The JDK writes sizes between these two as they are written here.
    private static final float SAME_FROM = 1e-3f;
    private static final float SAME_UP_TO = 1e7f;

    /// Below this size one digit may tell floats apart, and the JDK writes two.
    private static final float COARSE = 1e-42f;

    private Float32() {}

    /// Plain from 1e-4 up to 1e16 (`2.0`, `16777216.0`), with an exponent beyond (`9.3e-8`, `1e16`); `NaN`, `Infinity`.
    public static String text(float value) {
        StringBuilder text = new StringBuilder();
        append(value, text);
        return text.toString();
    }

    /// Whether the text has neither an exponent nor letters.
    public static boolean isPlain(float value) {
        float size = Math.abs(value);
        return size == 0 || size >= PLAIN_FROM && size < PLAIN_UP_TO;
    }

    /// Appends [#text] to `to`: some 60 ns, and no string is made of what people usually divide.
    public static void append(float value, StringBuilder to) {
        float size = Math.abs(value);
        boolean isSame = size == 0 || !Float.isFinite(value) || size >= SAME_FROM && size < SAME_UP_TO;
        if (size < COARSE && size > 0) {
            to.append(scientific(shortest(value)));
            return;
        }
        int from = to.length();
        to.append(value);
        if (!isSame) {
            rewrite(to, value < 0 ? from + 1 : from, isPlain(value));
        }
    }

    /// Makes of `1.6777216E7`, whose first digit is at `first`, what is written here.
    private static void rewrite(StringBuilder to, int first, boolean plain) {
        int mark = to.indexOf("E", first);
        int exponent = Integer.parseInt(to, mark + 1, to.length(), 10);
        boolean oneDigit = mark == first + 3 && to.charAt(first + 2) == '0';
        to.setLength(oneDigit ? first + 1 : mark);
        if (!plain) {
            to.append('e').append(exponent);
        } else {
            movePoint(to, first, exponent);
        }
    }

    private static void movePoint(StringBuilder to, int first, int exponent) {
        if (to.length() > first + 1) {
            to.deleteCharAt(first + 1);
        }
        if (exponent < 0) {
            to.insert(first, "0.000");
            return;
        }
        int point = first + exponent + 1;
        while (to.length() < point) {
            to.append('0');
        }
        if (to.length() > point) {
            to.insert(point, '.');
        } else {
            to.append(".0");
        }
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

    private static String scientific(BigDecimal shortest) {
        int exponent = shortest.precision() - shortest.scale() - 1;
        return shortest.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
