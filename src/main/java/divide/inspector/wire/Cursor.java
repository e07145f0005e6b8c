package divide.inspector.wire;

/// A place in an array of bytes that moves forward as scalars are read, and never past its limit.
///
/// One thread at a time. It copies nothing and allocates nothing; [#aim] lets one cursor serve many frames.
public final class Cursor {
    private byte[] bytes = new byte[0];
    private int start;
    private int position;
    private int limit;

    /// Points the cursor at `bytes[from, to)`.
    ///
    /// @throws IndexOutOfBoundsException when the range does not lie in the array
    public void aim(byte[] bytes, int from, int to) {
        java.util.Objects.checkFromToIndex(from, to, bytes.length);
        this.bytes = bytes;
        this.start = from;
        this.position = from;
        this.limit = to;
    }

    /// How many bytes were read since [#aim]: the offset in the frame.
    public int offset() {
        return position - start;
    }

    /// How many bytes are left before the limit.
    public int remaining() {
        return limit - position;
    }

    /// Reads a scalar of which at least [Shape#size] bytes are left.
    public long take(Shape shape) {
        long bits = shape.read(bytes, position);
        position += shape.size();
        return bits;
    }

    /// Looks at the next byte without taking it; at least one is left.
    public int peekU8() {
        return bytes[position] & 0xFF;
    }

    /// Moves on by `count` bytes, of which at least as many are left.
    public void skip(int count) {
        java.util.Objects.checkIndex(count, remaining() + 1);
        position += count;
    }

    /// The array that the cursor reads.
    public byte[] array() {
        return bytes;
    }

    /// The array's index of the byte at `offset` in the frame.
    public int index(int offset) {
        return start + offset;
    }
}
