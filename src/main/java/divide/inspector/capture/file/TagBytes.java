package divide.inspector.capture.file;

import java.util.Arrays;

/// Bytes of a tag as they are written: numbers take 7 bits a byte, the lowest first, and all bytes but a number's last
/// one have their highest bit set. One thread at a time.
final class TagBytes {
    private static final int MORE = 0x80;

    private byte[] bytes = new byte[32];
    private int size;

    /// Appends a number without a sign.
    TagBytes number(long value) {
        long left = value;
        while ((left & -MORE) != 0) {
            put((byte) (left | MORE));
            left >>>= 7;
        }
        put((byte) left);
        return this;
    }

    /// Appends a number with a sign, so that it is short when it is near 0: doubled, and all bits turned when it is
    /// negative.
    TagBytes difference(long value) {
        return number(value << 1 ^ value >> Long.SIZE - 1);
    }

    /// Appends bytes as they are.
    TagBytes bytes(byte... more) {
        for (byte each : more) {
            put(each);
        }
        return this;
    }

    private void put(byte value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = value;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}
