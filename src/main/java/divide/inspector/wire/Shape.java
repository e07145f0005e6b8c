package divide.inspector.wire;

import java.util.Locale;

/// The shapes that a field can have on the wire; integers are big-endian.
///
/// A scalar's value travels through the program as the `long` that [#read] gives: zero-extended for [#U8] and [#U32],
/// sign-extended for [#I32], the raw IEEE 754 bits for [#F32].
public enum Shape {
    /// An unsigned byte.
    U8(1),
    /// An unsigned 32-bit integer.
    U32(4),
    /// A signed 32-bit integer.
    I32(4),
    /// An IEEE 754 binary32 number.
    F32(4),
    /// UTF-8 text; its length stands in a field of its own.
    UTF8(0),
    /// Bytes that nothing is known about.
    BYTES(0);

    private final int size;
    private final String label;

    Shape(int size) {
        this.size = size;
        this.label = name().toLowerCase(Locale.ROOT);
    }

    /// The number of bytes that a scalar takes, 0 for the shapes whose length is said elsewhere.
    public int size() {
        return size;
    }

    /// The shape's name as the annotated text writes it, for example `u32`.
    public String label() {
        return label;
    }

    /// Whether the shape has a fixed size.
    public boolean isScalar() {
        return size > 0;
    }

    /// Whether a scalar of this shape can have the value `bits`, given as [#read] gives it.
    public boolean fits(long bits) {
        return switch (this) {
            case U8 -> bits >>> 8 == 0;
            case U32, F32 -> bits >>> Integer.SIZE == 0;
            case I32 -> bits == (int) bits;
            case UTF8, BYTES -> false;
        };
    }

    /// Reads a scalar that lies whole in `bytes` at `at`.
    ///
    /// @throws IllegalArgumentException when the shape is no scalar
    /// @throws IndexOutOfBoundsException when the bytes end before the scalar does
    public long read(byte[] bytes, int at) {
        return switch (this) {
            case U8 -> bytes[at] & 0xFFL;
            case U32 -> BigEndian.getInt(bytes, at) & 0xFFFF_FFFFL;
            case I32 -> BigEndian.getInt(bytes, at);
            case F32 -> BigEndian.getInt(bytes, at) & 0xFFFF_FFFFL;
            case UTF8, BYTES -> throw new IllegalArgumentException(label + " is no scalar");
        };
    }

    /// A scalar's value in words that read back: a decimal integer, or a float as [Float32#text] writes it.
    ///
    /// @throws IllegalArgumentException when the shape is no scalar
    public String text(long bits) {
        return switch (this) {
            case U8, U32, I32 -> Long.toString(bits);
            case F32 -> Float32.text(Float.intBitsToFloat((int) bits));
            case UTF8, BYTES -> throw new IllegalArgumentException(label + " is no scalar");
        };
    }
}
