package divide.inspector.rpc;

/// The server refused the call: a handler's InvalidOperation, or what the server said of a request that it couldn't
/// serve. The message is the server's own.
public final class InvalidOperationException extends Exception {
    private static final long serialVersionUID = 1;

    /// An InvalidOperation with the words that go over the wire.
    public InvalidOperationException(String message) {
        super(message);
    }
}
