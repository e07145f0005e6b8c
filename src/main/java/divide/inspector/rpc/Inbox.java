package divide.inspector.rpc;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;

/// The bytes that have arrived on a connection and that no frame has used up yet. It grows with what arrives, never
/// with what a length claims. One thread at a time.
final class Inbox {
    static final int START = Shuttle.ROOM;

    /// Reads that come back full make room for more up to here: the requests of a peer that sends many at once. An
    /// empty inbox keeps no more, for twenty thousand connections may rest, and gives all of it back when room is
    /// short.
    private static final int ROOMY = 16 * 1024;

    private static final int HIGHEST = 64 * 1024 * 1024;

    private final Shuttle shuttle;
    private final FrameRoom room;
    private byte[] bytes = new byte[START];
    private int from;
    private int to;
    private boolean full;
    private int taken;

    /// An inbox that has all the room it may need.
    Inbox(Shuttle shuttle) {
        this(shuttle, new FrameRoom(HIGHEST));
    }

    /// @param room where it takes from what it needs beyond its first bytes
    Inbox(Shuttle shuttle, FrameRoom room) {
        this.shuttle = shuttle;
        this.room = room;
    }

    /// Waits for bytes and takes what there is.
    ///
    /// @return how many came, 0 when there is no room for any, or -1 when the peer has shut its side
    int fill(ReadableByteChannel source) throws IOException {
        if (!makeRoom()) {
            return 0;
        }
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
            if (bytes.length > START) {
                rest();
            }
        }
    }

    private void rest() {
        if (bytes.length > ROOMY || room.isShort()) {
            shrink();
        }
    }

    void clear() {
        use(size());
    }

    /// Makes room behind the last byte, unless there is some; returns whether there is any now.
    boolean makeRoom() {
        if (full && from == to && bytes.length < ROOMY) {
            grow();
        }
        full = false;
        if (to == bytes.length) {
            moveToFront();
            if (to > bytes.length / 2 || bytes.length < ROOMY) {
                grow();
            }
        }
        return to < bytes.length;
    }

    private void moveToFront() {
        System.arraycopy(bytes, from, bytes, 0, to - from);
        to -= from;
        from = 0;
    }

    private void grow() {
        int more = Math.min(HIGHEST, 2 * bytes.length) - bytes.length;
        if (to == bytes.length ? room.take(more) : room.takeSpare(more)) {
            taken += more;
            bytes = Arrays.copyOf(bytes, bytes.length + more);
        }
    }

    /// Keeps nothing that others need, nor any byte that has arrived.
    void release() {
        from = 0;
        to = 0;
        shrink();
    }

    private void shrink() {
        bytes = new byte[START];
        full = false;
        room.giveBack(taken);
        taken = 0;
    }
}
