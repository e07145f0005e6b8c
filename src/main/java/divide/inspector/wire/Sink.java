package divide.inspector.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/// Growing bytes that frames are written to. One thread at a time; [#clear] keeps the memory for the next frame.
public final class Sink {
    /// No array is longer.
    private static final long MOST = Integer.MAX_VALUE - 8;

    private byte[] bytes;
    private int size;

    /// A sink with room for `capacity` bytes before it grows.
    public Sink(int capacity) {
        bytes = new byte[capacity];
    }

    /// How many bytes stand in the sink.
    public int size() {
        return size;
    }

    /// Forgets the bytes and keeps their room.
    public void clear() {
        size = 0;
    }

    /// Appends a scalar given as [Shape#read] gives it; bits that the shape has no room for are dropped.
    ///
    /// @throws IllegalArgumentException when the shape is no scalar
    public void put(Shape shape, long bits) {
        reserve(shape.size());
        switch (shape) {
            case U8 -> bytes[size] = (byte) bits;
            case U32, I32, F32 -> BigEndian.putInt(bytes, size, (int) bits);
            case UTF8, BYTES -> throw new IllegalArgumentException(shape.label() + " is no scalar");
        }
        size += shape.size();
    }

    /// Appends `count` bytes that [#setWord] is to fill, and returns where they begin. Behind them is room for a word
    /// that stands half beyond them.
    public int claim(int count) {
        reserve(count + Long.BYTES);
        size += count;
        return size - count;
    }

    /// Stores the eight bytes of `word` from `at` on. What stands behind the end may be overwritten: it is nothing yet.
    ///
    /// @throws IndexOutOfBoundsException when `at` is beyond what was claimed and there is no room
    public void setWord(int at, long word) {
        BigEndian.putLong(bytes, at, word);
    }

    /// Appends `text` as UTF-8, with a question mark for each lone surrogate. Allocates nothing once there is room.
    public void putUtf8(String text) {
        int length = text.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character >= 0x80) {
                size += i;
                putBeyondAscii(text, i);
                return;
            }
            bytes[size + i] = (byte) character;
        }
        size += length;
    }

    private void putBeyondAscii(String text, int from) {
        for (int i = from; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            boolean isLone = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            Utf8.put(isLone ? '?' : character, this);
        }
    }

    /// Appends `length` bytes of `source` from `from` on.
    public void put(byte[] source, int from, int length) {
        Objects.checkFromIndexSize(from, length, source.length);
        reserve(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
    }

    /// Overwrites the u32 at `at` with `value`: for a length that is known only after what it counts was written.
    public void patchU32(int at, int value) {
        Objects.checkFromIndexSize(at, 4, size);
        BigEndian.putInt(bytes, at, value);
    }

    /// A copy of the bytes written so far.
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /// The array behind the sink; its first [#size] bytes are valid until the next write.
    public byte[] array() {
        return bytes;
    }

    /// The bytes as a buffer over the sink's own array, valid until the next write.
    public ByteBuffer asBuffer() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            grow(more);
        }
    }

    private void grow(int more) {
        bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), (int) Math.min(MOST, 2L * bytes.length)));
    }
}
