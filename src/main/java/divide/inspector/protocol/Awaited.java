package divide.inspector.protocol;

/// The field that the next byte of an unfinished frame belongs to.
///
/// @param field which field
/// @param offset where it begins, in bytes from the frame's start
/// @param have how many of its bytes are there
/// @param need how many bytes it has in all
public record Awaited(Field field, int offset, int have, int need) {
    /// How many bytes are missing.
    public int missing() {
        return need - have;
    }
}
