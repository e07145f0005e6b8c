package divide.inspector.protocol;

import divide.inspector.wire.Float32;
import divide.inspector.wire.Shape;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/// `divide(num1, num2 = 1)`, the one method with a wire format: the quotient of two i32 as an f32.
public final class Divide {
    private static final Signature SIGNATURE = Signature.returning(Shape.F32, Divide::check)
            .required(1, "num1", Shape.I32)
            .optional(2, "num2", Shape.I32, 1);

    /// The dividend.
    public static final Parameter NUM1 = SIGNATURE.parameters().get(0);

    /// The divisor; 1 when it is left out.
    public static final Parameter NUM2 = SIGNATURE.parameters().get(1);

    /// The method's description.
    public static final Method METHOD = Method.described("divide", SIGNATURE);

    private static final int LONGEST_DECIMAL = 16;

    private Divide() {}

    private static ResultCheck.Verdict check(Arguments arguments, long resultBits) {
        long num1 = arguments.bits(NUM1);
        long num2 = arguments.bits(NUM2);
        float value = Float.intBitsToFloat((int) resultBits);
        if (num2 == 0) {
            return new ResultCheck.Verdict(
                    Optional.empty(), Optional.of(finding(FindingKind.NO_QUOTIENT, num1, Float32.text(value))));
        }
        String exact = exactText(num1, num2);
        if (isExact(num1, num2, value)) {
            return new ResultCheck.Verdict(Optional.of(exact), Optional.empty());
        }
        return new ResultCheck.Verdict(
                Optional.of(exact),
                Optional.of(finding(
                        FindingKind.INEXACT_QUOTIENT,
                        num1,
                        num2,
                        exact,
                        Float32.text(value),
                        ulps(num1, num2, value))));
    }

    private static Finding finding(FindingKind kind, Object... details) {
        return Finding.at(kind, Response.VALUE, Response.TYPE.shape().size(), Shape.F32.size(), details);
    }

    /// The fused multiply-add rounds once, after the exact difference: it is zero only when the difference is.
    private static boolean isExact(long num1, long num2, float value) {
        return Math.fma((double) value, (double) num2, -(double) num1) == 0;
    }

    private static String ulps(long num1, long num2, float value) {
        if (!Float.isFinite(value)) {
            return "∞";
        }
        BigDecimal exact = BigDecimal.valueOf(num1).divide(BigDecimal.valueOf(num2), MathContext.DECIMAL128);
        BigDecimal error = new BigDecimal(value).subtract(exact);
        BigDecimal inUlps = error.divide(new BigDecimal(Math.ulp(value)), new MathContext(2));
        return inUlps.abs().compareTo(BigDecimal.valueOf(1_000_000)) < 0
                ? inUlps.stripTrailingZeros().toPlainString()
                : inUlps.stripTrailingZeros().toString().replace("E+", "e");
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
