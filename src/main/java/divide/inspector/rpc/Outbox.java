package divide.inspector.rpc;

import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Response;
import divide.inspector.wire.Sink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/// Answers on their way to a peer: written in pieces, so that a peer that takes them slowly is seen to take some, and
/// counted off one by one as their last byte goes. One thread at a time.
final class Outbox {
    /// How much one write may carry. A blocking write returns when all of it has gone, however long that takes.
    private static final int PIECE = 16 * 1024;

    private static final int FULL = 64 * 1024;

    private final Sink sink = new Sink(64);
    private ByteBuffer window = sink.asBuffer();
    private int[] ends = new int[8];
    private int answers;
    private int gone;

    void add(Response response) {
        FrameWriter.write(response, sink);
        if (answers == ends.length) {
            ends = Arrays.copyOf(ends, 2 * answers);
        }
        ends[answers++] = sink.size();
    }

    boolean isEmpty() {
        return answers == 0;
    }

    /// Whether it is better to write than to add more.
    boolean isFull() {
        return sink.size() > FULL;
    }

    /// How many bytes have been written since [#clear].
    int written() {
        return window.position();
    }

    boolean isWritten() {
        return window.position() == sink.size();
    }

    byte[] array() {
        return sink.array();
    }

    /// Makes ready for writing what was added.
    void begin() {
        if (window.array() != sink.array()) {
            window = ByteBuffer.wrap(sink.array());
        }
        window.clear();
    }

    /// Writes a piece of what is left; waits until the peer's system takes some.
    ///
    /// @return how many bytes went
    int write(SocketChannel socket) throws IOException {
        window.limit(Math.min(sink.size(), window.position() + PIECE));
        return socket.write(window);
    }

    /// The length of the oldest answer that has gone whole and was not counted off yet, or 0.
    int countOff() {
        if (gone == answers || ends[gone] > window.position()) {
            return 0;
        }
        int start = gone == 0 ? 0 : ends[gone - 1];
        return ends[gone++] - start;
    }

    void clear() {
        sink.clear();
        window.clear();
        answers = 0;
        gone = 0;
    }
}
