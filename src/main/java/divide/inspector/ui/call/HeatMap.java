package divide.inspector.ui.call;

import divide.inspector.load.LatencyPicture;
import divide.inspector.load.LatencyScale;
import divide.inspector.ui.fx.Figures;
import divide.inspector.ui.fx.Zoom;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The picture of a run's latencies: time along x, latency on a logarithmic scale along y, and the more answers, the
/// stronger the colour. It is redrawn as a whole, which takes well under a millisecond.
public final class HeatMap extends Region {
    private static final StyleablePropertyFactory<HeatMap> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private static final double LEFT = 48;
    private static final double BOTTOM = 16;
    private static final double TOP = 4;
    private static final double FONT_SIZE = 10;
    private static final double FAINTEST = 0.18;
    private static final int MARGIN_ROWS = 2;

    private final StyleableProperty<Color> heat =
            FACTORY.createStyleableColorProperty(this, "heat", "-di-heat", map -> map.heat);
    private final StyleableProperty<Color> ink =
            FACTORY.createStyleableColorProperty(this, "ink", "-di-ink", map -> map.ink);
    private final StyleableProperty<Color> line =
            FACTORY.createStyleableColorProperty(this, "line", "-di-line", map -> map.line);
    private final Canvas canvas = new Canvas();
    private final Region cursor = new Region();
    private Figures figures = Figures.PLAIN;
    private LatencyPicture picture = LatencyPicture.NONE;
    private int lowest;
    private int highest = LatencyScale.ROWS_A_DECADE;
    private long most;

    /// A map of nothing.
    public HeatMap() {
        getChildren().addAll(canvas, cursor);
        cursor.getStyleClass().add("heat-cursor");
        cursor.setManaged(false);
        cursor.setVisible(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        Stream.of(heat, ink, line).forEach(colour -> ((ObservableValue<?>) colour).subscribe(this::draw));
    }

    /// A place in the map.
    record Spot(long fromNanos, long toNanos, long leastLatency, long mostLatency, long count) {}

    /// Has what stands at the edges written by `now`.
    void write(Figures now) {
        figures = now;
    }

    void show(LatencyPicture now) {
        if (now != picture) {
            picture = now;
            measure();
            draw();
        }
    }

    /// Fits the rows to what there is, at least a decade of them.
    private void measure() {
        lowest = LatencyScale.ROWS;
        highest = 0;
        most = 0;
        for (long[] column : picture.columns()) {
            for (int row = 0; row < column.length; row++) {
                if (column[row] > 0) {
                    lowest = Math.min(lowest, row);
                    highest = Math.max(highest, row);
                    most = Math.max(most, column[row]);
                }
            }
        }
        lowest = Math.max(0, Math.min(lowest, LatencyScale.ROWS - LatencyScale.ROWS_A_DECADE) - MARGIN_ROWS);
        highest = Math.min(LatencyScale.ROWS, Math.max(highest + 1 + MARGIN_ROWS, lowest + LatencyScale.ROWS_A_DECADE));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private double pixels(double length) {
        return Zoom.pixels(this, length);
    }

    private double plotWidth() {
        return Math.max(1, canvas.getWidth() - pixels(LEFT));
    }

    private double plotHeight() {
        return Math.max(1, canvas.getHeight() - pixels(TOP) - pixels(BOTTOM));
    }

    private double columnWidth() {
        return plotWidth() / Math.max(1, picture.columns().size());
    }

    private double rowHeight() {
        return plotHeight() / (highest - lowest);
    }

    private double y(int row) {
        return pixels(TOP) + plotHeight() - (row - lowest) * rowHeight();
    }

    private void draw() {
        if (canvas.getHeight() < pixels(TOP) + pixels(BOTTOM) + pixels(FONT_SIZE)) {
            return;
        }
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.setFont(Font.font(Zoom.of(this) * FONT_SIZE));
        drawTicks(pen);
        drawTimes(pen);
        drawHeat(pen);
    }

    private void drawTicks(GraphicsContext pen) {
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setTextBaseline(VPos.CENTER);
        for (int row = 0; row <= LatencyScale.ROWS; row += LatencyScale.ROWS_A_DECADE) {
            if (row >= lowest && row <= highest) {
                pen.setFill(line.getValue());
                pen.fillRect(pixels(LEFT), Math.floor(y(row)), plotWidth(), 1);
                pen.setFill(ink.getValue());
                pen.fillText(
                        figures.exact(LatencyScale.from(row)),
                        pixels(LEFT) - 4,
                        Math.clamp(y(row), 6, canvas.getHeight() - pixels(BOTTOM)));
            }
        }
    }

    private void drawTimes(GraphicsContext pen) {
        pen.setFill(line.getValue());
        pen.fillRect(pixels(LEFT), pixels(TOP) + plotHeight(), plotWidth(), 1);
        if (picture.columns().isEmpty()) {
            return;
        }
        pen.setFill(ink.getValue());
        pen.setTextBaseline(VPos.BOTTOM);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText("0", pixels(LEFT), canvas.getHeight());
        pen.setTextAlign(TextAlignment.RIGHT);
        long end = picture.columnNanos() * picture.columns().size();
        pen.fillText(figures.duration(end), canvas.getWidth(), canvas.getHeight());
    }

    private void drawHeat(GraphicsContext pen) {
        Color colour = heat.getValue();
        List<long[]> columns = picture.columns();
        double height = Math.max(1, Math.ceil(rowHeight()));
        for (int column = 0; column < columns.size(); column++) {
            double x = Math.floor(pixels(LEFT) + column * columnWidth());
            double width = Math.max(1, Math.floor(pixels(LEFT) + (column + 1) * columnWidth()) - x);
            for (int row = lowest; row < highest; row++) {
                long count = columns.get(column)[row];
                if (count > 0) {
                    pen.setFill(colour.deriveColor(0, 1, 1, strength(count)));
                    pen.fillRect(x, Math.floor(y(row + 1)), width, height);
                }
            }
        }
    }

    /// By the logarithm: a single slow answer among a million must be seen.
    private double strength(long count) {
        return most <= 1 ? 1 : FAINTEST + (1 - FAINTEST) * Math.log(count) / Math.log(most);
    }

    /// What the map shows at a place, or null where it shows nothing.
    Spot spotOrNull(double x, double y) {
        int column = (int) Math.floor((x - pixels(LEFT)) / columnWidth());
        int row = lowest + (int) Math.floor((pixels(TOP) + plotHeight() - y) / rowHeight());
        if (x < pixels(LEFT) || column >= picture.columns().size() || row < lowest || row >= highest) {
            return null;
        }
        return spot(column, row);
    }

    /// What the map shows in a cell of it.
    Spot spot(int column, int row) {
        long width = picture.columnNanos();
        return new Spot(
                column * width,
                (column + 1) * width,
                LatencyScale.from(row),
                LatencyScale.from(row + 1),
                picture.count(column, row));
    }

    /// The cells that have answers, for each column from the lowest row up.
    List<List<Integer>> cells() {
        return picture.columns().stream()
                .map(column -> IntStream.range(0, column.length)
                        .filter(row -> column[row] > 0)
                        .boxed()
                        .toList())
                .toList();
    }

    /// Puts the mark of the keys around a cell.
    void mark(int column, int row) {
        cursor.setVisible(true);
        double left = pixels(LEFT) + column * columnWidth();
        cursor.resizeRelocate(left - 3, y(row + 1) - 3, columnWidth() + 6, rowHeight() + 6);
    }

    /// Takes the mark of the keys away.
    void unmark() {
        cursor.setVisible(false);
    }

    /// For the style sheets.
    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
