package divide.inspector.protocol;

import java.util.Optional;

/// A field as it stands in a frame.
///
/// @param field which field
/// @param offset where it begins, in bytes from the frame's start
/// @param length how many bytes of it are there
/// @param value its value as the annotated text writes it; empty when the field is partial or undecoded
/// @param meaning what its value says, in words that [Words#meaning] finds
public record DissectedField(Field field, int offset, int length, Optional<String> value, Meaning meaning) {
    /// The field's path.
    public String path() {
        return field.path();
    }

    /// The offset of the first byte behind it.
    public int end() {
        return offset + length;
    }

    /// Whether it has the byte at `offset`.
    public boolean covers(int offset) {
        return offset >= this.offset && offset < end();
    }
}
