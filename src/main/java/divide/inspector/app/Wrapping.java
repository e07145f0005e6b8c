package divide.inspector.app;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines for a terminal, where a Chinese character takes two columns and a line may end behind it.
final class Wrapping {
    /// What begins no line.
    private static final String CLOSING = "\uff0c\u3002\uff1a\uff1b\u3001\uff09\u201d\uff1f\uff01";

    /// What ends none.
    private static final String OPENING = "\uff08\u201c";

    private Wrapping() {}

    /// `text` in lines of at most `width` columns, as far as its words allow.
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            if (!line.isEmpty() && columns(line + piece.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /// What stays together, with the blank behind it.
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 1; at < text.length(); at++) {
            if (mayBreak(text.charAt(at - 1), text.charAt(at))) {
                pieces.add(text.substring(from, at));
                from = at;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static boolean mayBreak(char before, char after) {
        if (after == ' ' || CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || isWide(before) || isWide(after);
    }

    /// How many columns of a terminal `text` takes.
    static int columns(String text) {
        return text.length() + (int) text.chars().filter(c -> isWide((char) c)).count();
    }

    /// Ideographs, their punctuation, and letters and signs as wide as those.
    private static boolean isWide(char c) {
        return c >= 0x2e80 && c <= 0x9fff || c >= 0xac00 && c <= 0xd7a3 || c >= 0xff00 && c <= 0xff60;
    }
}
