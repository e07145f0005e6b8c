package divide.inspector.ui.call;

import divide.inspector.protocol.DissectedField;
import java.util.ArrayList;
import java.util.List;

/// Bytes of one field that stand on one line of the preview.
///
/// @param field whose bytes they are
/// @param from the offset of the first of them
/// @param length how many they are
/// @param line the line that they stand on, counted from 0
/// @param x where their box begins
/// @param width how wide their box is
record Piece(DissectedField field, int from, int length, int line, double x, double width) {
    /// Whether the field has bytes on the line before.
    boolean openLeft() {
        return from > field.offset();
    }

    /// Whether the field has more bytes on the next line.
    boolean openRight() {
        return from + length < field.end();
    }

    /// How much room bytes take.
    ///
    /// @param digit the width of one digit; a byte is two of them and a space as wide
    /// @param inset from a box's edge to its first digit
    /// @param gap between two boxes
    record Grid(double digit, double inset, double gap) {
        double box(int bytes) {
            return (3 * bytes - 1) * digit + 2 * inset;
        }

        int fitting(double room) {
            return (int) Math.floor((room - 2 * inset + digit) / (3 * digit));
        }
    }

    /// Puts the fields' bytes on lines of `width`; a line has at least one byte.
    static List<Piece> wrap(List<DissectedField> fields, double width, Grid grid) {
        List<Piece> pieces = new ArrayList<>();
        int line = 0;
        double x = 0;
        for (DissectedField field : fields) {
            int at = field.offset();
            while (at < field.end()) {
                int fitting = grid.fitting(width - x);
                if (fitting < 1 && x > 0) {
                    line++;
                    x = 0;
                    continue;
                }
                int length = Math.min(Math.max(1, fitting), field.end() - at);
                pieces.add(new Piece(field, at, length, line, x, grid.box(length)));
                at += length;
                x += grid.box(length) + grid.gap();
            }
        }
        return pieces;
    }
}
