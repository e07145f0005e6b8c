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
/// @param lost how many bytes are missing here, 0 when that is not known; negative where there is no hole. A hole has
/// no
///     bytes of its own.
public record Chunk(long number, FrameKind kind, int from, int to, long nanos, boolean isLast, long lost) {
    private static final long NO_HOLE = -1;

    /// Bytes that came.
    static Chunk of(long number, FrameKind kind, int from, int to, long nanos, boolean isLast) {
        return new Chunk(number, kind, from, to, nanos, isLast, NO_HOLE);
    }

    /// A hole behind the first `at` bytes of a frame.
    static Chunk hole(long number, FrameKind kind, int at, long nanos, long lost) {
        return new Chunk(number, kind, at, at, nanos, true, lost);
    }

    /// Whether it is a place where bytes are missing.
    public boolean isHole() {
        return lost != NO_HOLE;
    }

    /// How many bytes it has.
    public int length() {
        return to - from;
    }

    /// Whether both are of the same frame.
    public boolean isOfFrameOf(Chunk other) {
        return number == other.number && kind == other.kind;
    }
}
