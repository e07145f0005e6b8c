package divide.inspector.protocol;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes one frame as annotated text, in time that grows with its fields and no faster.
final class AnnotatedTextWriter {
    private static final int WIDEST_BYTES = 16 * 3 - 1;
    private static final int GAP = 2;

    /// Where a finding belongs: behind the line of the field that has this path at this offset.
    private record Place(String path, int offset) {}

    private final Dissection frame;
    private final Words words;
    private final List<AnnotatedText.Line> lines;
    private final Map<Place, List<Finding>> findings;
    private final StringBuilder text = new StringBuilder();

    AnnotatedTextWriter(Dissection frame, Words words) {
        this.frame = frame;
        this.words = words;
        this.lines = AnnotatedText.lines(frame);
        this.findings = frame.findings().stream()
                .collect(Collectors.groupingBy(
                        finding -> new Place(finding.path(), finding.offset()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    String text() {
        header();
        body();
        findings.values().forEach(this::comments);
        return text.toString();
    }

    private void header() {
        String summary = frame.summary().isEmpty() ? "" : ": " + frame.summary();
        text.append("# ").append(words.format("text." + frame.kind().label(), frame.length(), summary));
    }

    private void body() {
        int bytesWidth = width(AnnotatedText.Line::bytes, WIDEST_BYTES);
        int pathWidth = width(AnnotatedText.Line::path, Integer.MAX_VALUE);
        int typeWidth = width(AnnotatedText.Line::type, Integer.MAX_VALUE);
        for (int i = 0; i < lines.size(); i++) {
            AnnotatedText.Line line = lines.get(i);
            text.append('\n').append(line.offset());
            pad(0);
            column(line.bytes(), bytesWidth);
            column(line.path(), pathWidth);
            column(line.type(), typeWidth);
            text.append(line.value());
            trimLine();
            commentOn(frame.fields().get(i));
        }
    }

    private void column(String cell, int width) {
        text.append(cell);
        pad(width - cell.length());
    }

    private void pad(int missing) {
        text.repeat(' ', GAP + Math.max(0, missing));
    }

    private void trimLine() {
        int end = text.length();
        while (text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
    }

    private void commentOn(DissectedField field) {
        if (!findings.isEmpty()) {
            List<Finding> here = findings.remove(new Place(field.path(), field.offset()));
            comments(here == null ? List.of() : here);
        }
    }

    private void comments(Collection<Finding> found) {
        for (Finding finding : found) {
            text.append('\n').append(AnnotatedText.comment(finding.severity(), finding.path(), words.finding(finding)));
        }
    }

    /// The width that most cells share: one very long field must not push every other line to its own width.
    private int width(Function<AnnotatedText.Line, String> cell, int widest) {
        return lines.stream()
                .map(cell)
                .mapToInt(String::length)
                .filter(length -> length <= widest)
                .max()
                .orElse(0);
    }
}
