package divide.inspector.protocol;

import divide.inspector.wire.Hex;
import java.util.ArrayList;
import java.util.List;

/// A frame as text that people and programs can both read (`ui.md`, "Annotated text"): a line a field, findings
/// after the line that they concern. [FrameTextReader] reads it back.
public final class AnnotatedText {
    private static final int WIDEST_BYTES = 16 * 3 - 1;
    private static final int OFFSET_WIDTH = 4;
    private static final String GAP = "  ";

    private AnnotatedText() {}

    /// The columns of one field's line.
    ///
    /// @param offset where the field begins, in hexadecimal, four digits or more
    /// @param bytes its bytes, or `-` when it has none
    /// @param path its path
    /// @param type its shape
    /// @param value its value, empty when it has none
    public record Line(String offset, String bytes, String path, String type, String value) {
        static Line of(Dissection frame, DissectedField field) {
            return new Line(
                    AnnotatedText.offset(field.offset()),
                    field.length() == 0 ? "-" : Hex.spaced(frame.bytes(), field.offset(), field.length()),
                    field.path(),
                    field.field().shape().label(),
                    field.value().orElse(""));
        }
    }

    /// The lines of `frame`, without a line end behind the last one.
    public static String of(Dissection frame, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(header(frame, words));
        lines.addAll(body(frame, words));
        return String.join("\n", lines);
    }

    /// The columns of `frame`'s lines, in wire order.
    public static List<Line> lines(Dissection frame) {
        return frame.fields().stream().map(field -> Line.of(frame, field)).toList();
    }

    /// The line that says a finding: `# error num2: ...`.
    public static String comment(Severity severity, String path, String sentence) {
        return "# " + severity.label() + " " + path + ": " + sentence;
    }

    /// An offset as the first column has it. A formatter's class loading alone would take longer than the rest.
    static String offset(int offset) {
        String digits = Integer.toHexString(offset);
        return "0".repeat(Math.max(0, OFFSET_WIDTH - digits.length())) + digits;
    }

    private static String header(Dissection frame, Words words) {
        String summary = frame.summary().isEmpty() ? "" : ": " + frame.summary();
        return "# " + words.format("text." + frame.kind().label(), frame.length(), summary);
    }

    private static List<String> body(Dissection frame, Words words) {
        List<String> body = new ArrayList<>();
        List<Line> lines = lines(frame);
        int bytesWidth = width(lines.stream().map(Line::bytes).toList(), WIDEST_BYTES);
        int pathWidth = width(lines.stream().map(Line::path).toList(), Integer.MAX_VALUE);
        int typeWidth = width(lines.stream().map(Line::type).toList(), Integer.MAX_VALUE);
        List<Finding> left = new ArrayList<>(frame.findings());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String text = line.offset()
                    + GAP
                    + pad(line.bytes(), bytesWidth)
                    + GAP
                    + pad(line.path(), pathWidth)
                    + GAP
                    + pad(line.type(), typeWidth)
                    + GAP
                    + line.value();
            body.add(text.stripTrailing());
            DissectedField field = frame.fields().get(i);
            List<Finding> here =
                    left.stream().filter(finding -> concerns(finding, field)).toList();
            left.removeAll(here);
            here.forEach(finding -> body.add(comment(finding, words)));
        }
        left.forEach(finding -> body.add(comment(finding, words)));
        return body;
    }

    private static boolean concerns(Finding finding, DissectedField field) {
        return finding.path().equals(field.path()) && finding.offset() == field.offset();
    }

    private static String comment(Finding finding, Words words) {
        return comment(finding.severity(), finding.path(), words.finding(finding));
    }

    /// The width that most cells share: one very long field must not push every other line to its own width.
    private static int width(List<String> cells, int widest) {
        return cells.stream()
                .mapToInt(String::length)
                .filter(length -> length <= widest)
                .max()
                .orElse(0);
    }

    private static String pad(String cell, int width) {
        return cell + " ".repeat(Math.max(0, width - cell.length()));
    }
}
