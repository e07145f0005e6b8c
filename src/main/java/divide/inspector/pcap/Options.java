package divide.inspector.pcap;

import java.nio.charset.StandardCharsets;

/// The options at the end of a pcapng block, one after the other. Options that run past the block are none.
final class Options {
    /// How many bytes stand before an option's value.
    static final int HEADER = 4;

    /// The option that holds a comment.
    static final int COMMENT = 1;

    /// The option that holds what this program writes for itself. The numbers from 0x8000 on are for local use, and no
    /// program minds those that it doesn't know.
    static final int TAG = 0x8D1D;

    private static final int END = 0;

    private final Endian endian;
    private final byte[] bytes;
    private final int to;
    private int next;
    private int at;
    private int code;
    private int length;

    Options(Endian endian, byte[] bytes, int from, int to) {
        this.endian = endian;
        this.bytes = bytes;
        this.next = from;
        this.to = to;
    }

    /// Goes on to the next one; false when there is none.
    boolean next() {
        if (to - next < HEADER) {
            return false;
        }
        code = endian.u16(bytes, next);
        length = endian.u16(bytes, next + 2);
        at = next + HEADER;
        if (code == END || length > to - at) {
            return false;
        }
        next = Math.min(to, at + padded(length));
        return true;
    }

    /// Blocks and options are filled up to a multiple of 4 bytes.
    static int padded(int length) {
        return length + 3 & ~3;
    }

    /// The value as text.
    String text() {
        return new String(bytes, at, length, StandardCharsets.UTF_8);
    }

    int code() {
        return code;
    }

    int at() {
        return at;
    }

    int length() {
        return length;
    }
}
