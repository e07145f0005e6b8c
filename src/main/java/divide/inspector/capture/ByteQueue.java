package divide.inspector.capture;

import java.util.Arrays;

/// Bytes that are appended at one end and taken in pieces at the other. One thread at a time.
final class ByteQueue {
    private byte[] bytes = new byte[64];
    private int from;
    private int to;

    void add(byte[] source, int at, int length) {
        makeRoom(length);
        System.arraycopy(source, at, bytes, to, length);
        to += length;
    }

    int size() {
        return to - from;
    }

    /// A copy of all bytes, which stay.
    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /// Takes the oldest `length` bytes.
    byte[] take(int length) {
        byte[] taken = Arrays.copyOfRange(bytes, from, from + length);
        from += length;
        if (from == to) {
            from = 0;
            to = 0;
        }
        return taken;
    }

    private void makeRoom(int length) {
        if (bytes.length - to >= length) {
            return;
        }
        int size = size();
        byte[] target =
                bytes.length - size >= length + size ? bytes : new byte[Math.max(2 * bytes.length, size + length)];
        System.arraycopy(bytes, from, target, 0, size);
        bytes = target;
        from = 0;
        to = size;
    }
}
