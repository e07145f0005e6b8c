package divide.inspector.protocol;

import divide.inspector.wire.Hex;
import java.util.List;

/// A frame as text that people and programs can both read (`ui.md`, "Annotated text"): a line a field, findings
/// after the line that they concern. [FrameTextReader] reads it back.
public final class AnnotatedText {
    private static final int OFFSET_WIDTH = 4;

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
        return new AnnotatedTextWriter(frame, words).text();
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
}
