package divide.inspector.ui.settings;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Settings as the lines of a file: `key=value`, with `\\`, `\n` and `\r` for what would break a line. Lines that begin
/// with `#` and empty ones say nothing. Everything else is broken: what was cut off or overwritten must not pass for
/// settings. Unicode has more line breaks, but those are letters like any other here.
final class SettingsText {
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)*");
    private static final Pattern LINE = Pattern.compile("(" + KEY + ")=(.*)", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.?)");

    private SettingsText() {}

    /// A line that is none of settings.
    static final class BrokenException extends Exception {
        private static final long serialVersionUID = 1;

        private final int line;

        /// @param line counted from 1; 0 when the whole is no text
        BrokenException(int line) {
            super("line " + line);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    static SortedMap<String, String> read(String text) throws BrokenException {
        SortedMap<String, String> values = new TreeMap<>();
        int number = 0;
        for (String line : text.split("\r?\n", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                Matcher parts = LINE.matcher(line);
                if (!parts.matches()) {
                    throw new BrokenException(number);
                }
                values.put(parts.group(1), plain(parts.group(2), number));
            }
        }
        return values;
    }

    private static String plain(String value, int line) throws BrokenException {
        Matcher escapes = ESCAPED.matcher(value);
        StringBuilder plain = new StringBuilder();
        while (escapes.find()) {
            String meant = switch (escapes.group(1)) {
                case "\\" -> "\\";
                case "n" -> "\n";
                case "r" -> "\r";
                default -> throw new BrokenException(line);
            };
            escapes.appendReplacement(plain, Matcher.quoteReplacement(meant));
        }
        return escapes.appendTail(plain).toString();
    }

    static String write(Map<String, String> values) {
        StringBuilder text = new StringBuilder("# Divide Inspector writes this file. Lines are key=value.\n");
        new TreeMap<>(values)
                .forEach((key, value) -> text.append(key)
                        .append('=')
                        .append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"))
                        .append('\n'));
        return text.toString();
    }

    /// Whether `key` can stand in a file.
    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }
}
