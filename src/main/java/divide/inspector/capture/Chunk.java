package divide.inspector.capture;

import divide.inspector.protocol.FrameKind;

/// Bytes of one frame that came in one read; the same read may have brought bytes of other frames.
///
/// @param number the number of the frame's exchange
/// @param kind which frame of the exchange, and so which way the bytes went
/// @param from the offset in the frame of its first byte
/// @param to the offset in the frame behind its last byte
/// @param nanos when they came, in [System#nanoTime]
/// @param isLast whether no more bytes of the frame come
public record Chunk(long number, FrameKind kind, int from, int to, long nanos, boolean isLast) {
    /// How many bytes it has.
    public int length() {
        return to - from;
    }

    /// Whether both are of the same frame.
    public boolean isOfFrameOf(Chunk other) {
        return number == other.number && kind == other.kind;
    }
}
