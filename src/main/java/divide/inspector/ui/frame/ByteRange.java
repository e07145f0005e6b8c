package divide.inspector.ui.frame;

/// Bytes `from` up to and without `to` of a frame. An empty range stands where a field of length 0 does.
///
/// @param from the offset of the first byte
/// @param to the offset behind the last byte
record ByteRange(int from, int to) {
    /// No place at all.
    static final ByteRange NONE = new ByteRange(-1, -1);

    ByteRange {
        boolean none = from == -1 && to == -1;
        if (!none && (from < 0 || to < from)) {
            throw new IllegalArgumentException("[" + from + ", " + to + ") is no range of bytes");
        }
    }

    /// The one byte at `offset`.
    static ByteRange ofByte(int offset) {
        return new ByteRange(offset, offset + 1);
    }

    /// All bytes from one to the other, both included, in whichever order they are given.
    static ByteRange between(int offset, int otherOffset) {
        return new ByteRange(Math.min(offset, otherOffset), Math.max(offset, otherOffset) + 1);
    }

    /// Whether it is [#NONE].
    boolean isNone() {
        return from < 0;
    }

    /// How many bytes it has.
    int length() {
        return to - from;
    }

    /// Whether it has no byte: it is [#NONE], or the place of a field of length 0.
    boolean isEmpty() {
        return from == to;
    }

    /// Whether the byte at `offset` is one of its bytes.
    boolean contains(int offset) {
        return offset >= from && offset < to;
    }

    /// What is left of it in a frame of `length` bytes.
    ByteRange within(int length) {
        if (isNone() || to <= length) {
            return this;
        }
        return from < length ? new ByteRange(from, length) : NONE;
    }
}
