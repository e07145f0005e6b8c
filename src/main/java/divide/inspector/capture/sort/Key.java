package divide.inspector.capture.sort;

import divide.inspector.wire.Shape;

/// Numbers in the order of what they stand for.
final class Key {
    private Key() {}

    /// A scalar as it was read, as 32 bits that are in order as a signed number; not a number comes last.
    static int ofScalar(Shape shape, long bits) {
        return switch (shape) {
            case I32 -> (int) bits;
            case U8, U32 -> (int) bits ^ Integer.MIN_VALUE;
            case F32 -> ofFloat(Float.intBitsToFloat((int) bits));
            case UTF8, BYTES -> throw new IllegalArgumentException(shape.label() + " is no scalar");
        };
    }

    /// Zeros are equal whatever their sign.
    private static int ofFloat(float value) {
        int bits = Float.floatToIntBits(value + 0.0f);
        return bits ^ bits >> Integer.SIZE - 1 & Integer.MAX_VALUE;
    }

    /// Two of those as one, the first one deciding.
    static long ofPair(int first, int second) {
        return (long) first << Integer.SIZE | (second ^ Integer.MIN_VALUE) & 0xFFFF_FFFFL;
    }
}
