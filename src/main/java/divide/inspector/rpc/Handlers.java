package divide.inspector.rpc;

import divide.inspector.protocol.Arguments;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Method;
import java.util.Map;

/// Which handler serves which method.
///
/// @param byMethod the handlers; a method without one is answered as not implemented
public record Handlers(Map<Method, Handler> byMethod) {
    /// The existing server's words for a division by zero (`wire.md`, "Response").
    public static final String DIVISION_BY_ZERO = "ck_god_err";

    /// The handlers of `wire.md`: `divide`.
    public static final Handlers DEFAULT = new Handlers(Map.of(Divide.METHOD, Handlers::divide));

    public Handlers {
        byMethod = Map.copyOf(byMethod);
    }

    private static long divide(Arguments arguments) throws InvalidOperationException {
        long divisor = arguments.bits(Divide.NUM2);
        if (divisor == 0) {
            throw new InvalidOperationException(DIVISION_BY_ZERO);
        }
        float quotient = Divide.quotient(arguments.bits(Divide.NUM1), divisor);
        return Float.floatToRawIntBits(quotient) & 0xFFFF_FFFFL;
    }
}
