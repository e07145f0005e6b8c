package divide.inspector.protocol;

import divide.inspector.wire.HexException;
import java.util.List;
import java.util.stream.Collectors;

/// A text of several lines, without its comments, that can say on which line and in which column an index lies.
final class TextPlaces {
    private final String text;

    /// Lines that begin with `#` become blank and keep their length, so that every index stays where it was.
    TextPlaces(String text) {
        this.text = text.indexOf('#') < 0
                ? text
                : text.lines()
                        .map(line -> line.stripLeading().startsWith("#") ? " ".repeat(line.length()) : line)
                        .collect(Collectors.joining("\n"));
    }

    String text() {
        return text;
    }

    UnreadableException unreadable(HexException noHex) {
        boolean isHalf = noHex.culprit().isEmpty();
        return isHalf
                ? unreadable(FrameText.Fault.HALF_A_BYTE, noHex.column() - 1)
                : unreadable(FrameText.Fault.NO_DIGIT, noHex.column() - 1, JsonText.escape(noHex.culprit()));
    }

    UnreadableException unreadable(FrameText.Fault fault, int index, String... details) {
        int begin = text.lastIndexOf('\n', index - 1) + 1;
        int line = 1
                + (int) text.substring(0, begin).chars().filter(c -> c == '\n').count();
        return new UnreadableException(new FrameText.Unreadable(fault, line, index - begin + 1, List.of(details)));
    }
}
