package divide.inspector.rpc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/// Carries a connection's bytes between arrays and its channel. A channel takes what stands in an array through a
/// buffer outside the heap, and looking for one costs it more than the copy; so a connection that carries short frames
/// again and again has a buffer of its own. One thread at a time.
final class Shuttle {
    /// How many bytes that buffer has.
    static final int ROOM = 512;

    /// How many short trips are made without it: connections that rest take no memory that only the collector can give
    /// back.
    private static final int SELDOM = 16;

    private ByteBuffer buffer;
    private int trips;

    /// Waits for bytes and reads once, at most `length` bytes to `target` from `at` on.
    ///
    /// @return how many came, or -1 when the peer has shut its side
    int read(ReadableByteChannel source, byte[] target, int at, int length) throws IOException {
        if (!isOwn(length)) {
            return source.read(ByteBuffer.wrap(target, at, length));
        }
        int count = source.read(buffer.clear().limit(length));
        if (count > 0) {
            buffer.get(0, target, at, count);
        }
        return count;
    }

    /// Writes once, at most the `length` bytes from `from` on; returns how many went.
    int write(WritableByteChannel target, byte[] source, int from, int length) throws IOException {
        return target.write(
                isOwn(length)
                        ? buffer.clear().put(0, source, from, length).limit(length)
                        : ByteBuffer.wrap(source, from, length));
    }

    /// Whether this trip is made with the connection's own buffer.
    private boolean isOwn(int length) {
        if (length > ROOM) {
            return false;
        }
        if (buffer == null && ++trips > SELDOM) {
            buffer = ByteBuffer.allocateDirect(ROOM);
        }
        return buffer != null;
    }
}
