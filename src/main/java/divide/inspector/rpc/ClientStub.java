package divide.inspector.rpc;

import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;

/// The protocol's methods as Java methods.
public final class ClientStub {
    private final Caller caller;

    /// A stub that calls through `caller`.
    public ClientStub(Caller caller) {
        this.caller = caller;
    }

    /// The quotient of two numbers.
    ///
    /// @param num1 the dividend, any i32
    /// @param num2 the divisor, any i32; 1 is not written to the wire
    /// @throws InvalidOperationException with the server's message
    /// @throws CallFailedException when there was no answer
    public float divide(int num1, int num2) throws InvalidOperationException, CallFailedException {
        return switch (caller.call(Request.of(Divide.METHOD, num1, num2))) {
            case Response.Value value -> value.value();
            case Response.Failure failure -> throw new InvalidOperationException(failure.message());
        };
    }

    /// `num1` divided by the default divisor, 1.
    ///
    /// @throws InvalidOperationException with the server's message
    /// @throws CallFailedException when there was no answer
    public float divide(int num1) throws InvalidOperationException, CallFailedException {
        return divide(num1, 1);
    }
}
