package divide.inspector.rpc;

import divide.inspector.protocol.Arguments;

/// What a method does. Many threads at a time.
@FunctionalInterface
public interface Handler {
    /// Serves one call.
    ///
    /// @param arguments the call's arguments, all of them sound; valid during this call alone
    /// @return the result, as an f32 is read
    /// @throws InvalidOperationException when the call has no result; its message is the answer
    long handle(Arguments arguments) throws InvalidOperationException;
}
