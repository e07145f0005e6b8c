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
    CANCELLED,
    /// Bytes were lost on the way to whoever records them.
    LOST,
    /// Later frames came instead: whoever records gave the answer up.
    PASSED_OVER,
    /// The capture ended first, or was saved while more could come.
    CAPTURE_ENDED
}
