package divide.inspector.capture.file;

import java.util.Arrays;

/// Reads what [TagBytes] wrote. Behind the end everything is 0, and the tag isn't sound. One thread at a time.
final class TagCursor {
    private static final int MORE = 0x80;
    private static final int MOST_BITS = 63;

    private final byte[] bytes;
    private final int to;
    private int at;
    private boolean broken;

    TagCursor(byte[] bytes, int from, int length) {
        this.bytes = bytes;
        this.at = from;
        this.to = from + length;
    }

    private byte next() {
        if (at == to) {
            broken = true;
            return 0;
        }
        return bytes[at++];
    }

    /// A number without a sign.
    long number() {
        long value = 0;
        byte part = (byte) MORE;
        for (int shift = 0; shift <= MOST_BITS && (part & MORE) != 0; shift += 7) {
            part = next();
            value |= (part & 0x7FL) << shift;
        }
        return value;
    }

    /// A number from 0 to `most`.
    int numberUpTo(int most) {
        long value = number();
        broken |= value < 0 || value > most;
        return broken ? 0 : (int) value;
    }

    /// A number with a sign.
    long difference() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    /// Bytes as they are.
    byte[] bytes(int count) {
        if (to - at < count) {
            broken = true;
            return new byte[count];
        }
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    /// Whether there was all that was asked for, and nothing else.
    boolean isSound() {
        return !broken && at == to;
    }
}
