package divide.inspector.protocol;

import java.util.HexFormat;
import java.util.Optional;

/// Strings as JSON writes them, with everything escaped that would break a line or hide itself.
public final class JsonText {
    private static final String PLAIN_ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private JsonText() {}

    /// `text` in quotes, escaped.
    public static String quote(String text) {
        return '"' + escape(text) + '"';
    }

    /// `text` with quotes, backslashes, control and format characters and lone surrogates escaped.
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> escape(c, escaped));
        return escaped.toString();
    }

    /// `text` with control and format characters escaped and nothing else: for text that has been escaped already.
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> appendVisible(c, visible));
        return visible.toString();
    }

    private static void escape(int c, StringBuilder to) {
        switch (c) {
            case '"' -> to.append("\\\"");
            case '\\' -> to.append("\\\\");
            case '\n' -> to.append("\\n");
            case '\r' -> to.append("\\r");
            case '\t' -> to.append("\\t");
            default -> appendVisible(c, to);
        }
    }

    /// JSON knows escapes of 16 bits alone, so a character beyond them is escaped as its two surrogates.
    private static void appendVisible(int c, StringBuilder to) {
        if (isVisible(c)) {
            to.appendCodePoint(c);
        } else {
            for (char unit : Character.toChars(c)) {
                to.append("\\u").append(HexFormat.of().toHexDigits(unit));
            }
        }
    }

    /// The text that a JSON string stands for, however it is escaped; empty when `json` is no JSON string.
    public static Optional<String> unquote(String json) {
        boolean isQuoted = json.length() > 1 && json.startsWith("\"") && json.endsWith("\"");
        return isQuoted ? unescape(json.substring(1, json.length() - 1)) : Optional.empty();
    }

    private static Optional<String> unescape(String escaped) {
        StringBuilder text = new StringBuilder(escaped.length());
        int at = 0;
        while (at < escaped.length()) {
            char c = escaped.charAt(at);
            int size = c == '\\' ? escapeSize(escaped, at) : 1;
            if (c == '"' || size == 0) {
                return Optional.empty();
            }
            text.append(c == '\\' ? unescaped(escaped, at) : c);
            at += size;
        }
        return Optional.of(text.toString());
    }

    /// How many characters the escape at `at` has, 0 when it is none.
    private static int escapeSize(String escaped, int at) {
        if (at + 1 == escaped.length()) {
            return 0;
        }
        char kind = escaped.charAt(at + 1);
        if (kind != 'u') {
            return PLAIN_ESCAPES.indexOf(kind) < 0 ? 0 : 2;
        }
        int end = at + 6;
        boolean isHex = end <= escaped.length()
                && escaped.substring(at + 2, end).chars().allMatch(HexFormat::isHexDigit);
        return isHex ? 6 : 0;
    }

    private static char unescaped(String escaped, int at) {
        char kind = escaped.charAt(at + 1);
        return kind == 'u'
                ? (char) HexFormat.fromHexDigits(escaped, at + 2, at + 6)
                : ESCAPED.charAt(PLAIN_ESCAPES.indexOf(kind));
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SURROGATE -> false;
            default -> true;
        };
    }
}
