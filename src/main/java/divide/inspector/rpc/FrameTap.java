package divide.inspector.rpc;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;

/// Is told of everything that happens on one connection, by the connection's own thread, and must be quick: the
/// connection waits for it. Times are [System#nanoTime].
public interface FrameTap {
    /// Hands over raw bytes as one read took them or one write sent them. The array is the connection's: copy, don't
    /// keep.
    ///
    /// @param kind whether they belong to requests or to responses
    void bytes(FrameKind kind, byte[] bytes, int from, int length, long nanos);

    /// Says that the oldest `length` bytes of `kind` that no frame has claimed yet are a frame.
    ///
    /// @param firstNanos when its first byte came
    /// @param lastNanos when its last byte came
    void frame(FrameKind kind, int length, long firstNanos, long lastNanos);

    /// Says how long the handler took for the newest request.
    void handled(long nanos);

    /// Says that nothing more comes, and why.
    void closed(Ending ending, long nanos);
}
