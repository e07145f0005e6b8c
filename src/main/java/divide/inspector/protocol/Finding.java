package divide.inspector.protocol;

import java.util.List;

/// Something to say about a frame, at the field that it concerns.
///
/// @param kind what was found
/// @param field the field that it concerns
/// @param offset where it begins, in bytes from the frame's start
/// @param length how many bytes it concerns, 0 when it is about bytes that are not there
/// @param details what fills the gaps of its words: text, numbers that are integers, and kinds of frames
public record Finding(FindingKind kind, Field field, int offset, int length, List<Object> details) {
    public Finding {
        details = List.copyOf(details);
    }

    static Finding at(FindingKind kind, Field field, int offset, int length, Object... details) {
        return new Finding(kind, field, offset, length, List.of(details));
    }

    /// How bad it is.
    public Severity severity() {
        return kind.severity();
    }

    /// The path of the field that it concerns.
    public String path() {
        return field.path();
    }
}
