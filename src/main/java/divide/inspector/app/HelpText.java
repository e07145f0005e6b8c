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
        var lines = new ArrayList<>(Wrapping.lines(words.text("help.summary"), WIDTH));
        for (var group : LaunchOption.Group.values()) {
            lines.add("");
            lines.addAll(Wrapping.lines(words.text("help." + group.key()), WIDTH));
            group.options().forEach(option -> lines.addAll(entry(words.form(option), "help." + option.key())));
        }
        lines.addAll(exitStatuses());
        lines.add("");
        lines.addAll(Wrapping.lines(words.text("help.offscreen"), WIDTH));
        return String.join("\n", lines);
    }

    private List<String> exitStatuses() {
        var lines = new ArrayList<>(List.of("", words.text("help.status")));
        IntStream.range(0, EXIT_STATUSES)
                .forEach(status -> lines.addAll(entry(String.valueOf(status), "help.status." + status)));
        return lines;
    }

    private List<String> entry(String left, String key) {
        var right = Wrapping.lines(words.text(key), WIDTH - column);
        return IntStream.range(0, right.size())
                .mapToObj(row -> row(row == 0 ? left : "", right.get(row)))
                .toList();
    }

    private String row(String left, String right) {
        var start = " ".repeat(INDENT) + left;
        return start + " ".repeat(column - start.length()) + right;
    }
}
