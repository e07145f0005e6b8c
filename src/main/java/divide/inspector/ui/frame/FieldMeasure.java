package divide.inspector.ui.frame;

import divide.inspector.ui.fx.Zoom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;

/// Measures what the field table's columns need. Of a long table it looks at the first rows.
final class FieldMeasure {
    static final int FEWEST_BYTES = 4;

    /// Up to this many bytes are rather shown whole than with how many they are and where they begin.
    private static final int WHOLE_BYTES = 8;

    private static final int MOST_BYTES = 12;
    private static final int ROWS_LOOKED_AT = 64;
    private static final double PADDING = 12;
    private static final double EDGE = 4;
    private static final double SWATCH = 14;
    private static final double LEAST_VALUE = 120;
    private static final double WIDEST_VALUE = 320;
    private static final double WIDEST_FIELD = 150;
    private static final double ROW_HEIGHT = 24;
    private static final double LINE_PADDING = 10;

    private final TextRuler heading = new TextRuler("field-heading-ruler");
    private final TextRuler plain = new TextRuler("field-plain-ruler");
    private final TextRuler mono = new TextRuler("field-mono-ruler");
    private final TextRuler meaning = new TextRuler("field-meaning-ruler");
    private final TextRuler bold = new TextRuler("field-bold-ruler");

    FieldMeasure(Runnable changed) {
        rulers().forEach(ruler -> ((TextRuler) ruler).fontProperty().subscribe(font -> changed.run()));
    }

    List<Node> rulers() {
        return List.of(heading, plain, meaning, mono, bold);
    }

    ColumnFit fit(FrameWords words, List<FieldRow> rows, double width) {
        List<FieldRow> seen = rows.subList(0, Math.min(rows.size(), ROWS_LOOKED_AT));
        Map<FieldColumn, Double> naturals = new EnumMap<>(FieldColumn.class);
        for (FieldColumn column : FieldColumn.values()) {
            double title = heading.width(words.text(column.titleKey()));
            naturals.put(column, Math.ceil(Math.max(title, widest(column, seen)) + padding(column)));
        }
        double bytes = widest(mono, seen, row -> row.bytes(MOST_BYTES)) + pixels(PADDING);
        double value = Math.min(pixels(WIDEST_VALUE), widest(bold, seen, FieldMeasure::shortValue)) + pixels(PADDING);
        Map<FieldColumn, Double> atBest =
                Map.of(FieldColumn.BYTES, Math.ceil(bytes), FieldColumn.VALUE, Math.ceil(value));
        Map<FieldColumn, Double> whole = new EnumMap<>(naturals);
        double few = Math.ceil(widest(mono, seen, row -> row.bytes(WHOLE_BYTES)) + pixels(PADDING));
        whole.merge(FieldColumn.BYTES, few, Math::max);
        return ColumnFit.withBytes(width, whole, atBest)
                .orElseGet(() -> ColumnFit.of(width, Zoom.of(plain), seen.size(), naturals, atBest));
    }

    private double pixels(double length) {
        return Zoom.pixels(plain, length);
    }

    private double padding(FieldColumn column) {
        return switch (column) {
            case FIELD -> pixels(PADDING) + pixels(EDGE);
            case OFFSET, LENGTH, BYTES, TYPE, VALUE -> pixels(PADDING);
            case MEANING -> pixels(PADDING) - pixels(EDGE);
        };
    }

    private double widest(FieldColumn column, List<FieldRow> rows) {
        return switch (column) {
            case FIELD -> Math.min(pixels(WIDEST_FIELD), pixels(SWATCH) + widest(plain, rows, FieldRow::markedName));
            case OFFSET -> widest(mono, rows, FieldRow::offset);
            case LENGTH -> widest(mono, rows, FieldRow::length);
            case BYTES -> widest(mono, rows, row -> row.bytes(FEWEST_BYTES));
            case TYPE -> widest(plain, rows, FieldRow::type);
            case VALUE -> Math.min(pixels(LEAST_VALUE), widest(bold, rows, FieldMeasure::shortValue));
            case MEANING -> widest(meaning, rows, FieldRow::meaning);
        };
    }

    private static String shortValue(FieldRow row) {
        String value = row.value();
        return value.substring(0, Math.min(value.length(), 60));
    }

    private static double widest(TextRuler ruler, List<FieldRow> rows, Function<FieldRow, String> text) {
        return rows.stream().map(text).mapToDouble(ruler::width).max().orElse(0);
    }

    /// How many bytes have room in a column of `width`.
    int bytesIn(double width) {
        double digit = mono.width("0");
        int fitting = (int) Math.floor((width - pixels(PADDING) + digit) / (3 * digit));
        return Math.clamp(fitting, FEWEST_BYTES, MOST_BYTES);
    }

    /// How high the rows are; beyond the first of a long table it guesses.
    double heightOf(List<FieldRow> rows, ColumnFit fit) {
        if (!fit.wraps() || !fit.widths().containsKey(FieldColumn.MEANING)) {
            return rows.size() * pixels(ROW_HEIGHT);
        }
        double width = fit.widths().get(FieldColumn.MEANING) - padding(FieldColumn.MEANING);
        List<FieldRow> seen = rows.subList(0, Math.min(rows.size(), ROWS_LOOKED_AT));
        double height = seen.stream().mapToDouble(row -> rowHeight(row, width)).sum();
        return height + (rows.size() - seen.size()) * pixels(ROW_HEIGHT);
    }

    private double rowHeight(FieldRow row, double width) {
        return Math.max(pixels(ROW_HEIGHT), Math.ceil(meaning.height(row.meaning(), width)) + pixels(LINE_PADDING));
    }
}
