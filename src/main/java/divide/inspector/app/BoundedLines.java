package divide.inspector.app;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/// Cuts characters into lines as they arrive, and keeps no more of a line than a limit: a file without line ends
/// must not fill the memory.
final class BoundedLines {
    private final Reader source;
    private final int longest;
    private final char[] buffer = new char[8192];
    private int at;
    private int end;

    /// Lines of `source`, of which characters beyond the first `longest` are dropped.
    BoundedLines(Reader source, int longest) {
        this.source = source;
        this.longest = longest;
    }

    /// The next line without its `\n`, as soon as that has arrived; empty when there is none.
    Optional<String> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        var line = new StringBuilder();
        while (fill() && !takeUpToLineEnd(line)) {
            // takes what is in the buffer, then waits for more
        }
        return Optional.of(line.toString());
    }

    /// Returns whether the line's end was in the buffer.
    private boolean takeUpToLineEnd(StringBuilder line) {
        var stop = at;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        line.append(buffer, at, Math.min(stop - at, longest - line.length()));
        var isAtLineEnd = stop < end;
        at = isAtLineEnd ? stop + 1 : stop;
        return isAtLineEnd;
    }

    /// Returns whether there is at least one character in the buffer.
    private boolean fill() throws IOException {
        while (at == end) {
            var count = source.read(buffer);
            if (count < 0) {
                return false;
            }
            at = 0;
            end = count;
        }
        return true;
    }
}
