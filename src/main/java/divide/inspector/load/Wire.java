package divide.inspector.load;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import divide.inspector.rpc.Taps;
import divide.inspector.wire.Sink;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/// One open connection: what is still to be written, and what has come and was not used yet. One thread.
final class Wire {
    private static final int START = 4 * 1024;

    private final SocketChannel socket;
    private final SelectionKey key;
    private final FrameTap tap;
    private final Sink outbox = new Sink(START);
    private ByteBuffer unsent = ByteBuffer.allocate(0);
    private byte[] inbox = new byte[START];
    private int from;
    private int to;
    private long firstNanos;

    /// @throws IOException when the connection is gone already
    Wire(SocketChannel socket, Selector selector, Taps taps, Lane owner) throws IOException {
        this.socket = socket;
        socket.configureBlocking(false);
        key = socket.register(selector, SelectionKey.OP_READ, owner);
        InetSocketAddress local = (InetSocketAddress) socket.getLocalAddress();
        tap = taps.opened(Link.between(Side.CLIENT, local, (InetSocketAddress) socket.getRemoteAddress()));
    }

    /// Whether everything that was to be written is on its way.
    boolean isClear() {
        return !unsent.hasRemaining();
    }

    /// Where the next frames are to be put, each told by [#wrote].
    Sink outbox() {
        return outbox;
    }

    /// Says that a frame stands in the outbox from `start` to its end.
    void wrote(int start, long now) {
        int length = outbox.size() - start;
        tap.bytes(FrameKind.REQUEST, outbox.array(), start, length, now);
        tap.frame(FrameKind.REQUEST, length, now, now);
    }

    /// Sends the outbox.
    void send() throws IOException {
        unsent = outbox.asBuffer();
        flush();
    }

    /// Goes on sending what the connection had no room for.
    void flush() throws IOException {
        socket.write(unsent);
        if (isClear()) {
            outbox.clear();
            key.interestOps(SelectionKey.OP_READ);
        } else {
            key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
    }

    /// Takes what has come.
    ///
    /// @return how many bytes, or -1 when the server has ended the connection
    int receive() throws IOException {
        makeRoom();
        int count = socket.read(ByteBuffer.wrap(inbox, to, inbox.length - to));
        if (count > 0) {
            long now = System.nanoTime();
            firstNanos = from == to ? now : firstNanos;
            tap.bytes(FrameKind.RESPONSE, inbox, to, count, now);
            to += count;
        }
        return count;
    }

    private void makeRoom() {
        if (from > 0) {
            System.arraycopy(inbox, from, inbox, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == inbox.length) {
            inbox = Arrays.copyOf(inbox, 2 * inbox.length);
        }
    }

    byte[] inbox() {
        return inbox;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    boolean hasBytes() {
        return to > from;
    }

    /// Uses up an answer.
    void use(int length, long now) {
        tap.frame(FrameKind.RESPONSE, length, firstNanos, now);
        firstNanos = now;
        from += length;
    }

    void close(Ending ending) throws IOException {
        try {
            socket.close();
        } finally {
            tap.closed(ending, System.nanoTime());
        }
    }
}
