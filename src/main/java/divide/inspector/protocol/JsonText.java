package divide.inspector.protocol;

/// Strings as JSON writes them, with everything escaped that would break a line or hide itself.
public final class JsonText {
    private JsonText() {}

    /// `text` in quotes, escaped.
    public static String quote(String text) {
        return '"' + escape(text) + '"';
    }

    /// `text` with quotes, backslashes, control and format characters escaped.
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i), escaped);
        }
        return escaped.toString();
    }

    private static void escape(char c, StringBuilder to) {
        switch (c) {
            case '"' -> to.append("\\\"");
            case '\\' -> to.append("\\\\");
            case '\n' -> to.append("\\n");
            case '\r' -> to.append("\\r");
            case '\t' -> to.append("\\t");
            default -> {
                if (isVisible(c)) {
                    to.append(c);
                } else {
                    to.append("\\u%04x".formatted((int) c));
                }
            }
        }
    }

    private static boolean isVisible(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
