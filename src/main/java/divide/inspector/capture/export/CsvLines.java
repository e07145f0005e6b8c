package divide.inspector.capture.export;

import divide.inspector.wire.Float32;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// Writes exchanges as comma-separated values: quoted as RFC 4180 says, each line ended by CR LF.
final class CsvLines extends Lines {
    /// What spreadsheets take for the beginning of a formula, or pass over before one; those of East Asia know the wide
    /// forms as well.
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String BETWEEN_FINDINGS = " | ";

    @Override
    void head(List<Column> columns) {
        text.append(columns.stream().map(Column::name).collect(Collectors.joining(",")));
        endLine();
    }

    @Override
    void begin(String column, boolean isFirst) {
        if (!isFirst) {
            text.append(',');
        }
    }

    @Override
    void endLine() {
        text.append("\r\n");
    }

    @Override
    void none() {}

    /// A spreadsheet would run a peer's message that begins like a formula, so an apostrophe keeps it text.
    @Override
    void text(String chosen) {
        boolean isFormula = !chosen.isEmpty() && FORMULA.indexOf(chosen.charAt(0)) >= 0;
        quoted(visible(isFormula ? "'" + chosen : chosen));
    }

    private void quoted(String cell) {
        if (cell.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r') || !cell.equals(cell.strip())) {
            text.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            text.append(cell);
        }
    }

    /// RFC 4180 has no control characters but line ends; tabs are taken everywhere.
    private static String visible(String cell) {
        if (cell.chars().noneMatch(CsvLines::isControl)) {
            return cell;
        }
        StringBuilder visible = new StringBuilder(cell.length() + 16);
        cell.chars()
                .forEach(c -> visible.append(
                        isControl(c) ? "\\u" + HexFormat.of().toHexDigits((char) c) : Character.toString(c)));
        return visible.toString();
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }

    @Override
    void word(String word) {
        text.append(word);
    }

    @Override
    void real(float value) {
        text.append(Float32.text(value));
    }

    @Override
    void findings(List<Found> found) {
        text(found.stream()
                .map(each -> each.severity() + " " + each.frame() + " " + each.field() + ": " + each.words())
                .collect(Collectors.joining(BETWEEN_FINDINGS)));
    }
}
