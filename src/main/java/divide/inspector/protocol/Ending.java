package divide.inspector.protocol;

/// Why no more bytes of a frame come.
public enum Ending {
    /// More may come.
    OPEN,
    /// The bytes or the connection ended.
    ENDED,
    /// The peer reset the connection.
    RESET,
    /// The frame took longer than its limit.
    TIMED_OUT,
    /// Whoever waited for it gave up.
    CANCELLED
}
