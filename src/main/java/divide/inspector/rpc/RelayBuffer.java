package divide.inspector.rpc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.LockSupport;

/// The bytes of one direction between their read and their write. It grows while reads fill it, up to a bound. One
/// thread at a time.
final class RelayBuffer {
    private static final int START = 1024;
    private static final int MOST = 64 * 1024;
    private static final long SHORTEST_PAUSE = 500_000;
    private static final long LONGEST_PAUSE = 16_000_000;

    private byte[] bytes = new byte[START];
    private ByteBuffer window = ByteBuffer.wrap(bytes);

    /// Waits for bytes and takes what there is.
    ///
    /// @return how many came, or -1 when the peer has shut its side
    int fill(SocketChannel from) throws IOException {
        if (window.position() == bytes.length && bytes.length < MOST) {
            bytes = new byte[2 * bytes.length];
            window = ByteBuffer.wrap(bytes);
        }
        window.clear();
        return from.read(window);
    }

    byte[] array() {
        return bytes;
    }

    /// Writes what was read last, however long the peer takes.
    void empty(SocketChannel to) throws IOException {
        window.flip();
        long pause = SHORTEST_PAUSE;
        while (window.hasRemaining()) {
            pause = to.write(window) > 0 ? SHORTEST_PAUSE : afterWaiting(pause);
        }
    }

    /// A socket that is watched for a reset takes nothing where another one waits until it can take something.
    private static long afterWaiting(long pause) {
        LockSupport.parkNanos(pause);
        return Math.min(2 * pause, LONGEST_PAUSE);
    }
}
