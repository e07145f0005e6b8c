package divide.inspector.protocol;

import divide.inspector.wire.Hex;
import divide.inspector.wire.HexException;
import divide.inspector.wire.Sink;
import java.util.function.IntPredicate;

/// One line of annotated text as it was read: what it says of a field, and how many bytes it gives it.
///
/// @param offset where the field is said to begin: four hexadecimal digits or more
/// @param length how many bytes stand on the line
/// @param path the path that it names
/// @param type the shape that it names
/// @param value the value that it gives, empty when it gives none
public record AnnotatedLine(String offset, int length, String path, String type, String value) {
    private static final int SHORTEST_OFFSET = 4;
    private static final int LONGEST_OFFSET = 16;
    private static final String NO_BYTES = "-";

    /// Whether `line` has the columns of annotated text. Digits alone never have, however they are spaced: no path
    /// begins with a digit.
    static boolean matches(String line) {
        return !typeOf(line).isEmpty();
    }

    /// The type column of a line of annotated text, empty when `line` is none.
    static String typeOf(String line) {
        Columns columns = new Columns(line);
        boolean isAnnotated = columns.next()
                && isOffset(columns)
                && columns.next()
                && columns.next()
                && isPath(columns.text())
                && columns.next()
                && isType(columns.text());
        return isAnnotated ? columns.text() : "";
    }

    /// Reads a line that [#matches], and appends its bytes to `bytes`.
    ///
    /// @throws HexException when the bytes are no pairs of digits; its column is one of the line's
    static AnnotatedLine read(String line, Sink bytes) throws HexException {
        Columns columns = new Columns(line);
        columns.next();
        String offset = columns.text();
        columns.next();
        int length = readBytes(line, columns, bytes);
        columns.next();
        String path = columns.text();
        columns.next();
        return new AnnotatedLine(offset, length, path, columns.text(), columns.rest());
    }

    private static int readBytes(String line, Columns columns, Sink bytes) throws HexException {
        int before = bytes.size();
        if (!columns.text().equals(NO_BYTES)) {
            Hex.parse(line, columns.from(), columns.to(), bytes);
        }
        return bytes.size() - before;
    }

    /// Whether the line begins a frame.
    boolean isFirst() {
        return offset.chars().allMatch(digit -> digit == '0');
    }

    private static boolean isOffset(Columns columns) {
        int length = columns.to() - columns.from();
        return length >= SHORTEST_OFFSET
                && length <= LONGEST_OFFSET
                && columns.text().chars().allMatch(c -> Hex.isDigit((char) c));
    }

    private static boolean isPath(String column) {
        return column.equals(Field.UNDECODED.path())
                || isWord(column, c -> Character.isLetterOrDigit(c) || ".-_[]".indexOf(c) >= 0);
    }

    private static boolean isType(String column) {
        return isWord(column, Character::isLetterOrDigit);
    }

    private static boolean isWord(String column, IntPredicate part) {
        return Character.isLetter(column.charAt(0)) && column.chars().allMatch(part);
    }
}
