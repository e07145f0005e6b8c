package divide.inspector.rpc;

import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Response;
import divide.inspector.wire.Sink;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/// Answers on their way to a peer: written in pieces, so that a peer that takes them slowly is seen to take some, and
/// counted off one by one as their last byte goes. One thread at a time.
final class Outbox {
    /// How much one write may carry. A blocking write returns when all of it has gone, however long that takes.
    private static final int PIECE = 16 * 1024;

    private static final int FULL = 64 * 1024;

    /// An empty outbox keeps no more.
    private static final int ROOMY = 16 * 1024;

    private static final int START = 64;

    private final Shuttle shuttle;
    private Sink sink = new Sink(START);
    private int written;
    private int[] ends = new int[8];
    private int answers;
    private int gone;

    Outbox(Shuttle shuttle) {
        this.shuttle = shuttle;
    }

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
        return written;
    }

    boolean isWritten() {
        return written == sink.size();
    }

    byte[] array() {
        return sink.array();
    }

    /// Writes a piece of what is left; waits until the peer's system takes some.
    ///
    /// @return how many bytes went
    int write(SocketChannel socket) throws IOException {
        int count = shuttle.write(socket, sink.array(), written, Math.min(PIECE, sink.size() - written));
        written += count;
        return count;
    }

    /// The length of the oldest answer that has gone whole and was not counted off yet, or 0.
    int countOff() {
        if (gone == answers || ends[gone] > written) {
            return 0;
        }
        int start = gone == 0 ? 0 : ends[gone - 1];
        return ends[gone++] - start;
    }

    void clear() {
        if (sink.array().length > ROOMY) {
            sink = new Sink(START);
        }
        sink.clear();
        written = 0;
        answers = 0;
        gone = 0;
    }
}
