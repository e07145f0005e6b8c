package divide.inspector.pcap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;

/// A place in a file that moves forward, with as many of the following bytes in an array as are asked for. One thread
/// at a time.
///
/// The file is read in chunks and not mapped: a file that another program cuts short while it is read would end the
/// process. Each chunk is an array of its own and is left alone once it is filled, so that packets may point into it.
final class ByteWindow {
    private static final int CHUNK = 1 << 20;
    private static final byte[] NOTHING = {};

    private final FileChannel file;
    private byte[] bytes = NOTHING;
    private int at;
    private int end;
    private long offset;

    ByteWindow(FileChannel file) {
        this.file = file;
    }

    /// Has the next `count` bytes in the array, from [#at] on.
    ///
    /// @return whether the file has as many
    boolean has(int count) throws IOException {
        return end - at >= count || fill(count);
    }

    /// What a file claims costs no memory that the file hasn't got bytes for.
    private boolean fill(int count) throws IOException {
        int kept = end - at;
        long there = kept + Math.max(0, file.size() - file.position());
        byte[] next = new byte[(int) Math.min(there, Math.max(CHUNK, count))];
        System.arraycopy(bytes, at, next, 0, kept);
        ByteBuffer room = ByteBuffer.wrap(next, kept, next.length - kept);
        while (room.hasRemaining() && file.read(room) >= 0) {
            // takes what is there
        }
        bytes = next;
        at = 0;
        end = room.position();
        return end >= count;
    }

    /// How many of the bytes that the last [#has] asked for there are.
    int left() {
        return end - at;
    }

    /// Moves on by `count` bytes, which need not be in the array nor in the file.
    void skip(long count) throws IOException {
        Objects.checkIndex(count, Long.MAX_VALUE - offset);
        long beyond = count - (end - at);
        if (beyond <= 0) {
            at += (int) count;
        } else {
            at = end;
            file.position(file.position() + beyond);
        }
        offset += count;
    }

    byte[] array() {
        return bytes;
    }

    int at() {
        return at;
    }

    /// How long the file is now.
    long fileSize() throws IOException {
        return file.size();
    }

    /// Where in the file [#at] is.
    long offset() {
        return offset;
    }
}
