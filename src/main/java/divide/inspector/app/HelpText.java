package divide.inspector.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Lays out the help text in two columns.
final class HelpText {
    private static final int WIDTH = 80;
    private static final int INDENT = 2;
    private static final int EXIT_STATUSES = 3;

    private final LaunchWords words;
    private final int column;

    HelpText(LaunchWords words) {
        this.words = words;
        var longest = Arrays.stream(LaunchOption.values())
                .map(words::form)
                .mapToInt(String::length)
                .max()
                .orElseThrow();
        this.column = INDENT + longest + INDENT;
    }

    String text() {
        var lines = new ArrayList<>(wrapped(words.text("help.summary"), WIDTH));
        for (var group : LaunchOption.Group.values()) {
            lines.add("");
            lines.addAll(wrapped(words.text("help." + group.key()), WIDTH));
            group.options().forEach(option -> lines.addAll(entry(words.form(option), "help." + option.key())));
        }
        lines.addAll(exitStatuses());
        lines.add("");
        lines.addAll(wrapped(words.text("help.offscreen"), WIDTH));
        return String.join("\n", lines);
    }

    private List<String> exitStatuses() {
        var lines = new ArrayList<>(List.of("", words.text("help.status")));
        IntStream.range(0, EXIT_STATUSES)
                .forEach(status -> lines.addAll(entry(String.valueOf(status), "help.status." + status)));
        return lines;
    }

    private List<String> entry(String left, String key) {
        var right = wrapped(words.text(key), WIDTH - column);
        return IntStream.range(0, right.size())
                .mapToObj(row -> row(row == 0 ? left : "", right.get(row)))
                .toList();
    }

    private String row(String left, String right) {
        var start = " ".repeat(INDENT) + left;
        return start + " ".repeat(column - start.length()) + right;
    }

    private static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            var breaks = longer.length() > width && !line.isEmpty();
            if (breaks) {
                lines.add(line);
            }
            line = breaks ? word : longer;
        }
        lines.add(line);
        return lines;
    }
}
