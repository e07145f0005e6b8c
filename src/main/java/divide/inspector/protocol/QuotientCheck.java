package divide.inspector.protocol;

import divide.inspector.wire.Float32;
import divide.inspector.wire.Shape;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/// Holds a float against the exact quotient of the two arguments of [Divide].
final class QuotientCheck implements ResultCheck {
    private static final int LONGEST_DECIMAL = 16;

    @Override
    public String factKey() {
        return "exact.quotient";
    }

    @Override
    public Verdict check(Arguments arguments, long resultBits) {
        long num1 = arguments.bits(Divide.NUM1);
        long num2 = arguments.bits(Divide.NUM2);
        float value = Float.intBitsToFloat((int) resultBits);
        return num2 == 0
                ? new Verdict(Optional.empty(), Optional.of(noQuotient(num1, value)))
                : new Verdict(Optional.of(exactText(num1, num2)), inexact(num1, num2, value));
    }

    @Override
    public Optional<FindingKind> kind(Arguments arguments, long resultBits) {
        long num1 = arguments.bits(Divide.NUM1);
        long num2 = arguments.bits(Divide.NUM2);
        if (num2 == 0) {
            return Optional.of(FindingKind.NO_QUOTIENT);
        }
        return isExact(num1, num2, Float.intBitsToFloat((int) resultBits))
                ? Optional.empty()
                : Optional.of(FindingKind.INEXACT_QUOTIENT);
    }

    @Override
    public boolean isRight(Arguments arguments, long resultBits) {
        long num1 = arguments.bits(Divide.NUM1);
        long num2 = arguments.bits(Divide.NUM2);
        return num2 != 0 && Float.floatToRawIntBits(Divide.quotient(num1, num2)) == (int) resultBits;
    }

    @Override
    public boolean hasResult(Arguments arguments) {
        return arguments.bits(Divide.NUM2) != 0;
    }

    private static Finding noQuotient(long num1, float value) {
        return finding(FindingKind.NO_QUOTIENT, num1, Float32.text(value));
    }

    private static Optional<Finding> inexact(long num1, long num2, float value) {
        if (isExact(num1, num2, value)) {
            return Optional.empty();
        }
        String exact = exactText(num1, num2);
        int isNumber = Float.isFinite(value) ? 1 : 0;
        String error = isNumber == 0 ? "" : ulps(num1, num2, value);
        return Optional.of(
                finding(FindingKind.INEXACT_QUOTIENT, num1, num2, exact, Float32.text(value), isNumber, error));
    }

    private static Finding finding(FindingKind kind, Object... details) {
        return Finding.at(kind, Response.VALUE, Response.TYPE.shape().size(), Shape.F32.size(), details);
    }

    /// The fused multiply-add rounds once, after the exact difference: it is zero only when the difference is.
    private static boolean isExact(long num1, long num2, float value) {
        return Math.fma((double) value, (double) num2, -(double) num1) == 0;
    }

    /// How far the float is from the exact quotient, in units of its last place.
    private static String ulps(long num1, long num2, float value) {
        BigDecimal exact = BigDecimal.valueOf(num1).divide(BigDecimal.valueOf(num2), MathContext.DECIMAL128);
        BigDecimal error = new BigDecimal(value).subtract(exact).abs();
        BigDecimal inUlps = error.divide(new BigDecimal(Math.ulp(value)), new MathContext(2))
                .stripTrailingZeros();
        return inUlps.compareTo(BigDecimal.valueOf(1_000_000)) < 0
                ? inUlps.toPlainString()
                : inUlps.toString().replace("E+", "e");
    }

    /// The quotient as a short decimal where there is one, otherwise as a reduced fraction.
    private static String exactText(long num1, long num2) {
        BigInteger divisor = BigInteger.valueOf(num1).gcd(BigInteger.valueOf(num2));
        long sign = Long.signum(num2);
        long top = sign * num1 / divisor.longValue();
        long bottom = sign * num2 / divisor.longValue();
        try {
            BigDecimal decimal = BigDecimal.valueOf(top).divide(BigDecimal.valueOf(bottom));
            return decimal.precision() <= LONGEST_DECIMAL ? plain(decimal) : top + "/" + bottom;
        } catch (ArithmeticException neverEnds) {
            return top + "/" + bottom;
        }
    }

    private static String plain(BigDecimal decimal) {
        BigDecimal shortest = decimal.stripTrailingZeros();
        return shortest.setScale(Math.max(0, shortest.scale())).toPlainString();
    }
}
