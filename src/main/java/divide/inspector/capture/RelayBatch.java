package divide.inspector.capture;

import divide.inspector.protocol.FrameKind;
import java.util.Arrays;

/// What a relay has read in some time, read by read. One thread at a time.
final class RelayBatch {
    /// An empty one keeps no more than this.
    private static final int MOST_WHEN_EMPTY = 64 * 1024;

    private byte[] bytes = new byte[256];
    private FrameKind[] kinds = new FrameKind[4];
    private int[] ends = new int[4];
    private long[] nanos = new long[4];
    private int size;
    private int reads;

    boolean isEmpty() {
        return reads == 0;
    }

    /// How many bytes it holds.
    int size() {
        return size;
    }

    void add(FrameKind kind, byte[] source, int from, int length, long at) {
        makeRoom(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
        kinds[reads] = kind;
        ends[reads] = size;
        nanos[reads] = at;
        reads++;
    }

    private void makeRoom(int length) {
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
        }
        if (reads == ends.length) {
            kinds = Arrays.copyOf(kinds, 2 * reads);
            ends = Arrays.copyOf(ends, 2 * reads);
            nanos = Arrays.copyOf(nanos, 2 * reads);
        }
    }

    /// Has all that was read observed, in order.
    void tell(StreamObserver observer) {
        int from = 0;
        for (int i = 0; i < reads; i++) {
            observer.bytes(kinds[i], bytes, from, ends[i] - from, nanos[i]);
            from = ends[i];
        }
    }

    void clear() {
        size = 0;
        reads = 0;
        if (bytes.length > MOST_WHEN_EMPTY) {
            bytes = new byte[MOST_WHEN_EMPTY];
        }
    }
}
