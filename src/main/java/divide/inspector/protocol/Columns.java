package divide.inspector.protocol;

import divide.inspector.wire.Hex;

/// Finds the columns of a line, which two or more spaces or a tab part from each other.
final class Columns {
    private final String line;
    private int from;
    private int to;

    Columns(String line) {
        this.line = line;
    }

    /// Where the column begins that [#next] found.
    int from() {
        return from;
    }

    /// The index behind the column that [#next] found.
    int to() {
        return to;
    }

    /// Moves to the next column; returns whether there is one.
    boolean next() {
        from = skipSpace(to);
        to = from;
        while (to < line.length() && !isGap(to)) {
            to++;
        }
        return from < to;
    }

    /// The text of the column that [#next] found.
    String text() {
        return line.substring(from, to);
    }

    /// What stands behind the column that [#next] found, however many gaps it has.
    String rest() {
        return line.substring(skipSpace(to)).stripTrailing();
    }

    private int skipSpace(int at) {
        int end = at;
        while (end < line.length() && Hex.isSpace(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isGap(int at) {
        int end = skipSpace(at);
        return end > at && (end == line.length() || end - at > 1 || line.charAt(at) == '\t');
    }
}
