package divide.inspector.ui.frame;

import divide.inspector.protocol.Field;
import divide.inspector.protocol.Severity;
import java.util.Optional;

/// One box of the hex view: a field's bytes that are there, or the place of those that are awaited.
///
/// @param row the field's row in the field table, or -1 when none of its bytes is there
/// @param field which field
/// @param from the offset of its first byte
/// @param to the offset behind its last byte
/// @param stage whether its bytes are there
/// @param mark the worst that was found about the field
record Block(int row, Field field, int from, int to, Stage stage, Optional<Severity> mark) {
    /// How much of a field is there.
    enum Stage {
        /// All that will come.
        THERE,
        /// The field's first bytes; more are awaited.
        BEGUN,
        /// Bytes that are awaited.
        AWAITED
    }

    ByteRange range() {
        return new ByteRange(from, to);
    }

    boolean isEmpty() {
        return from == to;
    }
}
