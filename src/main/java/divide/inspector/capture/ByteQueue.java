package divide.inspector.capture;

import java.util.Arrays;
import java.util.List;

/// Bytes that are appended at one end and dropped at the other, and when they came. A place in them is the number of
/// bytes that were ever appended before it. One thread at a time.
final class ByteQueue {
    /// An empty queue keeps no more than this, for most connections are idle most of the time.
    private static final int MOST_WHEN_EMPTY = 16 * 1024;

    private static final byte[] NOTHING = {};

    private byte[] bytes;
    private final ReadEnds reads = new ReadEnds();
    private int from;
    private int to;
    private long start;

    /// An empty queue that takes no memory for bytes yet.
    ByteQueue() {
        this(NOTHING);
    }

    /// A queue of `bytes`, which must stay as they are.
    ByteQueue(byte[] bytes) {
        this.bytes = bytes;
        this.to = bytes.length;
    }

    /// Appends what one read brought at `nanos`.
    void add(byte[] source, int at, int length, long nanos) {
        makeRoom(length);
        System.arraycopy(source, at, bytes, to, length);
        to += length;
        reads.add(end(), nanos);
    }

    /// Whether `length` bytes from `place` on came in more than one read.
    boolean cameInPieces(long place, int length) {
        return reads.divide(place, place + length);
    }

    /// The reads in which `length` bytes from `place` on came.
    List<Arrival> arrivals(long place, int length) {
        return reads.between(place, place + length);
    }

    int size() {
        return to - from;
    }

    /// The place of the oldest byte.
    long start() {
        return start;
    }

    /// The place behind the newest byte.
    long end() {
        return start + size();
    }

    /// Where the bytes lie until the next one is added; [#index] says where in it.
    byte[] array() {
        return bytes;
    }

    int index(long place) {
        return from + (int) (place - start);
    }

    byte[] copy(long place, int length) {
        return Arrays.copyOfRange(bytes, index(place), index(place) + length);
    }

    /// Drops the oldest `length` bytes.
    void drop(int length) {
        from += length;
        start += length;
        reads.dropUpTo(start);
        if (from == to) {
            from = 0;
            to = 0;
            if (bytes.length > MOST_WHEN_EMPTY) {
                bytes = NOTHING;
            }
        }
    }

    private void makeRoom(int length) {
        if (bytes.length - to >= length) {
            return;
        }
        int size = size();
        boolean fits = bytes.length - size >= length + size;
        byte[] target = fits ? bytes : new byte[Math.max(Math.max(64, 2 * bytes.length), size + length)];
        System.arraycopy(bytes, from, target, 0, size);
        bytes = target;
        from = 0;
        to = size;
    }
}
