package divide.inspector.protocol;

import divide.inspector.wire.Shape;

/// `divide(num1, num2 = 1)`, the one method with a wire format: the quotient of two i32 as an f32.
public final class Divide {
    private static final Signature SIGNATURE = Signature.checkedBy(new QuotientCheck())
            .required(1, "num1", Shape.I32)
            .meaning("dividend")
            .optional(2, "num2", Shape.I32, 1)
            .meaning("divisor");

    /// The dividend.
    public static final Parameter NUM1 = SIGNATURE.parameters().get(0);

    /// The divisor; 1 when it is left out.
    public static final Parameter NUM2 = SIGNATURE.parameters().get(1);

    /// The method's description.
    public static final Method METHOD = Method.described("divide", SIGNATURE);

    private Divide() {}

    /// The quotient as a server has to compute it: in double precision, and then rounded (`wire.md`, "Response").
    ///
    /// @param num1 the dividend, an i32
    /// @param num2 the divisor, an i32; with 0 the result is no answer
    public static float quotient(long num1, long num2) {
        return (float) ((double) num1 / num2);
    }
}
