package divide.inspector.protocol;

import divide.inspector.wire.Shape;

/// A named place in a message: what the annotated text calls it, how it looks on the wire and what part it plays.
///
/// @param path the field's name in paths of `wire.md`, for example `num1.seq`
/// @param shape how its bytes are read
/// @param role what it is for
/// @param slot where a [Reading] keeps its value, or [#NO_SLOT] when the value is not kept
public record Field(String path, Shape shape, Role role, int slot) {
    /// The slot of a field whose value nobody asks for.
    static final int NO_SLOT = -1;

    /// How many slots a [Reading] has.
    static final int SLOTS = 64;

    /// The bytes that could not be decoded.
    public static final Field UNDECODED = new Field("?", Shape.BYTES, Role.UNDECODED, NO_SLOT);

    /// The number of a parameter that the method does not have, at its position counted from 1.
    static Field unknownSeq(int position) {
        return new Field("arg" + position + ".seq", Shape.U8, Role.SEQ, NO_SLOT);
    }
}
