package divide.inspector.app;

/// Makes words from the command line fit to be shown: on one line, in quotes, and not too long.
final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    static String of(String text) {
        return '"' + escaped(text) + '"';
    }

    /// A file's name whole: a part of it names no file.
    static String name(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(point -> append(shown, point));
        return '"' + shown.toString() + '"';
    }

    static String escaped(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> append(shown, point));
        return text.codePoints().count() > LONGEST ? shown + "..." : shown.toString();
    }

    private static void append(StringBuilder shown, int point) {
        if (isShown(point)) {
            shown.appendCodePoint(point);
        } else {
            shown.append("\\u{%x}".formatted(point));
        }
    }

    /// A line break would make two lines of one, and an invisible character would make a refused value look right.
    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
