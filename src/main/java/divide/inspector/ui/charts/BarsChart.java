package divide.inspector.ui.charts;

import divide.inspector.capture.statistics.Count;
import divide.inspector.ui.fx.FixedKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// A chart of bars side by side that say what they count when they are pointed at, and can be picked: by a click, or
/// with the arrow keys and Enter. The charts of JavaFX have a name on the axis for each bar, which two hundred have no
/// room for; this one has their axes and its own bars.
public final class BarsChart extends XYChart<Number, Number> {
    /// That no bar is pointed at.
    private static final int NONE = -1;

    private static final String PLACE = "charts.keys.place";

    /// The keys that always do the same in a chart.
    static final List<FixedKeys> KEYS = List.of(
            FixedKeys.of(PLACE, "charts.keys.byBar", "Left", "Right", "Home", "End"),
            FixedKeys.of(PLACE, "charts.keys.pick", "Enter", "Space"));

    private static final Duration HINT_DELAY = Duration.millis(300);

    private final TickAxis across;
    private final TickAxis up;
    private final List<Column> columns = new ArrayList<>();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final Tooltip hint = new Tooltip();
    private Bars bars = Bars.NONE;
    private int pointed = NONE;
    private int cursor = NONE;
    private IntConsumer onPick = index -> {};

    /// A chart without bars.
    public BarsChart() {
        this(new TickAxis(), new TickAxis());
    }

    private BarsChart(TickAxis across, TickAxis up) {
        super(across, up);
        this.across = across;
        this.up = up;
        setData(FXCollections.observableArrayList());
        setAnimated(false);
        setLegendVisible(false);
        setVerticalGridLinesVisible(false);
        setHorizontalZeroLineVisible(false);
        setVerticalZeroLineVisible(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        getStyleClass().add("bars-chart");
        hint.setShowDelay(HINT_DELAY);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        focusedProperty().subscribe(this::moveCursor);
    }

    void setOnPick(IntConsumer action) {
        onPick = action;
    }

    /// What the bar counts that the pointer is over, or else the one that the keys are at; empty when there is none.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Shows `now`.
    void show(Bars now) {
        bars = now;
        Scale scale = now.scale();
        up.show(scale.top(), scale.ticks());
        up.setLabel(now.unit());
        across.show(now.room(), now.ticks());
        // Taking out the column that is pointed at moves the pointer to the cursor.
        cursor = Math.min(cursor, now.counts().size() - 1);
        makeColumns(now.counts().size());
        for (Column column : columns) {
            column.show(now.counts().get(column.index()), scale.top(), now.words());
        }
        point(Math.min(pointed, columns.size() - 1));
        requestChartLayout();
    }

    private void makeColumns(int count) {
        while (columns.size() > count) {
            getPlotChildren().remove(columns.removeLast());
        }
        while (columns.size() < count) {
            Column column = new Column(columns.size());
            column.setOnMouseEntered(event -> point(column.index()));
            column.setOnMouseExited(event -> point(cursor()));
            column.setOnMouseClicked(event -> clicked(column, event));
            Tooltip.install(column, hint);
            columns.add(column);
            getPlotChildren().add(column);
        }
    }

    private void clicked(Column column, MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            cursor = column.index();
            requestFocus();
            moveCursor();
            pick(column.index());
        }
    }

    private void pick(int index) {
        if (index != NONE && bars.counts().get(index).calls() > 0) {
            onPick.accept(index);
        }
    }

    private void keyPressed(KeyEvent event) {
        int last = columns.size() - 1;
        switch (event.getCode()) {
            case LEFT -> moveTo(next(-1));
            case RIGHT -> moveTo(next(1));
            case HOME -> moveTo(Math.min(0, last));
            case END -> moveTo(last);
            case ENTER, SPACE -> pick(cursor());
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// The next bar that counts anything: nothing can be said of the others.
    private int next(int step) {
        int at = cursor + step;
        while (at >= 0 && at < columns.size() && bars.counts().get(at).equals(Count.NONE)) {
            at += step;
        }
        return at >= 0 && at < columns.size() ? at : cursor;
    }

    private void moveTo(int index) {
        cursor = index;
        moveCursor();
        point(cursor);
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    /// A screen reader asks the chart that has the focus which of its bars that is.
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM -> cursor() == NONE ? null : columns.get(cursor());
            case ITEM_AT_INDEX -> columns.get((Integer) parameters[0]);
            case ITEM_COUNT -> columns.size();
            case SELECTED_ITEMS ->
                FXCollections.observableArrayList(columns.stream()
                        .filter(column -> column.index() == cursor())
                        .toList());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /// The bar that the keys are at; there is none while the chart hasn't the focus.
    private int cursor() {
        return isFocused() ? cursor : NONE;
    }

    private void moveCursor() {
        columns.forEach(column -> column.setCurrent(column.index() == cursor()));
        if (columns.stream().noneMatch(Column::isHover)) {
            point(cursor());
        }
    }

    private void point(int index) {
        pointed = index;
        String words = index == NONE ? "" : bars.words().apply(index);
        said.set(words);
        hint.setText(words);
    }

    @Override
    protected void layoutPlotChildren() {
        double height = up.getHeight();
        for (Column column : columns) {
            double from = Math.floor(across.getDisplayPosition(column.index()));
            double to = Math.floor(across.getDisplayPosition(column.index() + 1));
            column.resizeRelocate(from, 0, Math.max(1, to - from), height);
            column.layout();
        }
    }

    @Override
    protected void updateAxisRange() {}

    @Override
    protected void dataItemAdded(Series<Number, Number> series, int index, Data<Number, Number> item) {
        throw new UnsupportedOperationException("bars are shown, not added");
    }

    @Override
    protected void dataItemRemoved(Data<Number, Number> item, Series<Number, Number> series) {
        throw new UnsupportedOperationException("bars are shown, not removed");
    }

    @Override
    protected void dataItemChanged(Data<Number, Number> item) {
        throw new UnsupportedOperationException("bars are shown, not changed");
    }

    @Override
    protected void seriesAdded(Series<Number, Number> series, int index) {
        throw new UnsupportedOperationException("bars are shown, not added");
    }

    @Override
    protected void seriesRemoved(Series<Number, Number> series) {
        throw new UnsupportedOperationException("bars are shown, not removed");
    }
}
