package divide.inspector.protocol;

import divide.inspector.wire.Shape;
import java.util.ArrayList;
import java.util.List;

/// Holds the lines of annotated text against the fields that its bytes have.
///
/// A line and a field belong together when they have the same path or the same place; what has no partner is a line
/// too much or a line that is missing.
final class TextComparison {
    private static final int LONGEST_QUOTE = 60;
    private static final String MORE = "…";

    private final List<AnnotatedLine> lines;
    private final List<DissectedField> fields;
    private final List<FrameText.Disagreement> found = new ArrayList<>();
    private int offset;

    TextComparison(List<AnnotatedLine> lines, Dissection frame) {
        this.lines = lines;
        this.fields = frame.fields();
    }

    List<FrameText.Disagreement> disagreements() {
        int next = 0;
        for (AnnotatedLine line : lines) {
            while (next < fields.size() && isMissing(line, fields.get(next))) {
                missing(fields.get(next++));
            }
            if (next < fields.size() && belongTogether(line, fields.get(next))) {
                compare(line, fields.get(next++));
            } else {
                extra(line);
            }
            offset += line.length();
        }
        fields.subList(next, fields.size()).forEach(this::missing);
        return List.copyOf(found);
    }

    /// Whether the text went past `field` without a line for it. An empty field stands before the one that begins
    /// at the same byte.
    private boolean isMissing(AnnotatedLine line, DissectedField field) {
        return !belongTogether(line, field)
                && (field.offset() < offset || field.offset() == offset && field.length() == 0);
    }

    private boolean belongTogether(AnnotatedLine line, DissectedField field) {
        boolean samePlace = field.offset() == offset && (field.length() == 0) == (line.length() == 0);
        return samePlace || line.path().equals(field.path());
    }

    private void compare(AnnotatedLine line, DissectedField field) {
        String begin = AnnotatedText.offset(field.offset());
        Shape shape = field.field().shape();
        String value = field.value().orElse("");
        compare(field, isSameOffset(line.offset(), begin), line.offset(), begin);
        compare(field, line.path().equals(field.path()), line.path(), field.path());
        compare(field, line.type().equals(shape.label()), line.type(), shape.label());
        compare(field, isSameValue(shape, line.value(), value), line.value(), value);
    }

    private void compare(DissectedField field, boolean agrees, String said, String is) {
        if (!agrees) {
            boolean texts = isText(said) && isText(is);
            found.add(new FrameText.Disagreement(
                    field.path(), "disagrees", List.of(quote(said, texts), quote(is, texts))));
        }
    }

    private static boolean isSameOffset(String said, String is) {
        return said.equals(is) || withoutZeros(said).equalsIgnoreCase(withoutZeros(is));
    }

    private static String withoutZeros(String offset) {
        int zeros = 0;
        while (zeros < offset.length() && offset.charAt(zeros) == '0') {
            zeros++;
        }
        return offset.substring(zeros);
    }

    /// Other programs escape more of a string than we do, and write more digits of a float than it takes.
    private static boolean isSameValue(Shape shape, String said, String is) {
        if (said.equals(is)) {
            return true;
        }
        return switch (shape) {
            case UTF8 -> !is.isEmpty() && JsonText.unquote(said).equals(JsonText.unquote(is));
            case F32 -> isSameFloat(said, is);
            case U8, U32, I32, BYTES -> false;
        };
    }

    private static boolean isSameFloat(String said, String is) {
        try {
            return Float.floatToIntBits(Float.parseFloat(said)) == Float.floatToIntBits(Float.parseFloat(is));
        } catch (NumberFormatException noFloat) {
            return false;
        }
    }

    private void missing(DissectedField field) {
        found.add(new FrameText.Disagreement(field.path(), "line.missing", List.of()));
    }

    private void extra(AnnotatedLine line) {
        String columns = line.path() + " " + line.type() + " " + line.value();
        found.add(
                new FrameText.Disagreement(shown(line.path()), "line.extra", List.of(shown(columns.stripTrailing()))));
    }

    private static boolean isText(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    }

    /// The words have quotes of their own, so two texts are shown without theirs.
    private static String quote(String value, boolean text) {
        return shown(text ? value.substring(1, value.length() - 1) : value);
    }

    /// What came from elsewhere must neither break the line nor fill the screen.
    private static String shown(String text) {
        boolean isLong = text.codePointCount(0, text.length()) > LONGEST_QUOTE;
        return isLong
                ? JsonText.visible(text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE))) + MORE
                : JsonText.visible(text);
    }
}
