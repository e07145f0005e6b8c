package divide.inspector.rpc;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;

/// The bytes that have arrived on a connection and that no frame has used up yet. It grows with what arrives, never
/// with what a length claims. One thread at a time.
final class Inbox {
    private static final int START = Shuttle.ROOM;

    /// Reads that come back full make room for more up to here: the requests of a peer that sends many at once. An
    /// empty inbox keeps no more, for twenty thousand connections may rest.
    private static final int ROOMY = 16 * 1024;

    private static final int HIGHEST = 64 * 1024 * 1024;

    private final Shuttle shuttle;
    private byte[] bytes = new byte[START];
    private int from;
    private int to;
    private boolean full;

    Inbox(Shuttle shuttle) {
        this.shuttle = shuttle;
    }

    /// Waits for bytes and takes what there is.
    ///
    /// @return how many came, or -1 when the peer has shut its side
    int fill(ReadableByteChannel source) throws IOException {
        makeRoom();
        int count = shuttle.read(source, bytes, to, bytes.length - to);
        if (count > 0) {
            to += count;
            full = to == bytes.length;
        }
        return count;
    }

    /// Whether the last read took all that was there.
    boolean tookAll() {
        return !full;
    }

    byte[] array() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int size() {
        return to - from;
    }

    boolean isEmpty() {
        return from == to;
    }

    /// Forgets the oldest `count` bytes.
    void use(int count) {
        from += count;
        if (from == to) {
            from = 0;
            to = 0;
            if (bytes.length > ROOMY) {
                bytes = new byte[START];
                full = false;
            }
        }
    }

    void clear() {
        use(size());
    }

    private void makeRoom() {
        if (full && from == to && bytes.length < ROOMY) {
            resize(2 * bytes.length);
        }
        full = false;
        if (to < bytes.length) {
            return;
        }
        if (from > 0) {
            System.arraycopy(bytes, from, bytes, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to > bytes.length / 2 || bytes.length < ROOMY) {
            resize(Math.min(HIGHEST, 2 * bytes.length));
        }
    }

    private void resize(int size) {
        bytes = Arrays.copyOf(bytes, size);
    }
}
