package divide.inspector.capture;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/// Sends bytes and takes what comes back meanwhile: a peer that answers before it has read everything would otherwise
/// wait for us while we wait for it. One thread.
final class RawTalk {
    private static final int READ = 8 * 1024;

    private final SocketChannel channel;
    private final StreamObserver observer;
    private final ByteBuffer unsent;
    private final ByteBuffer answer = ByteBuffer.allocate(READ);

    RawTalk(SocketChannel channel, byte[] bytes, StreamObserver observer) {
        this.channel = channel;
        this.observer = observer;
        this.unsent = ByteBuffer.wrap(bytes);
    }

    /// Talks until the peer ends its half. The channel is in non-blocking mode afterwards.
    ///
    /// @param until when it takes too long, [System#nanoTime]
    /// @return how it ended; as cancelled by an interrupt
    Ending run(long until) {
        try (Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            SelectionKey key = channel.register(selector, SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            while (await(selector, until)) {
                if (!channel.socket().isOutputShutdown() && key.isWritable()) {
                    send(key);
                }
                if (key.isReadable() && receive() < 0) {
                    return Ending.ENDED;
                }
            }
            return Thread.currentThread().isInterrupted() ? Ending.CANCELLED : Ending.TIMED_OUT;
        } catch (IOException cut) {
            return Ending.RESET;
        }
    }

    /// Returns whether to go on.
    private static boolean await(Selector selector, long until) throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        if (left <= 0) {
            return false;
        }
        selector.selectedKeys().clear();
        selector.select(left);
        return !Thread.currentThread().isInterrupted();
    }

    private void send(SelectionKey key) throws IOException {
        channel.write(unsent);
        if (!unsent.hasRemaining()) {
            channel.shutdownOutput();
            key.interestOps(SelectionKey.OP_READ);
        }
    }

    private int receive() throws IOException {
        int count = channel.read(answer.clear());
        if (count > 0) {
            observer.bytes(FrameKind.RESPONSE, answer.array(), 0, count, System.nanoTime());
        }
        return count;
    }
}
