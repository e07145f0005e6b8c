package divide.inspector.wire;

import java.util.Objects;

/// A place in an array of bytes that moves forward as scalars are read, and never past its limit.
///
/// One thread at a time. It copies nothing and allocates nothing; [#aim] lets one cursor serve many frames.
public final class Cursor {
    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int start;
    private int position;
    private int limit;

    /// Points the cursor at `bytes[from, to)`.
    ///
    /// @throws IndexOutOfBoundsException when the range does not lie in the array
    public void aim(byte[] bytes, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
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

    /// Reads a scalar.
    ///
    /// @throws IndexOutOfBoundsException when the limit comes before the scalar's end
    public long take(Shape shape) {
        requireLeft(shape.size());
        long bits = shape.read(bytes, position);
        position += shape.size();
        return bits;
    }

    /// Looks at the next byte without taking it.
    ///
    /// @throws IndexOutOfBoundsException when none is left
    public int peekU8() {
        requireLeft(1);
        return bytes[position] & 0xFF;
    }

    /// Moves on by `count` bytes.
    ///
    /// @throws IndexOutOfBoundsException when fewer are left
    public void skip(int count) {
        requireLeft(count);
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

    /// The array goes on behind the limit: without this check a frame would be read into the next one's bytes.
    private void requireLeft(int count) {
        Objects.checkIndex(count, remaining() + 1);
    }
}
