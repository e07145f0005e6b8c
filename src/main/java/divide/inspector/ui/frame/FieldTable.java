package divide.inspector.ui.frame;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import divide.inspector.ui.fx.Zoom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

/// A frame's fields in wire order: the same as the boxes of the hex view, in words.
///
/// Rows have a fixed height as long as every meaning fits on one line; else those grow whose meaning wraps.
public final class FieldTable extends TableView<FieldRow> {
    private static final double ROW_HEIGHT = 24;
    private static final double SCROLL_BAR = 8;

    private final Map<FieldColumn, TableColumn<FieldRow, FieldRow>> columns = new EnumMap<>(FieldColumn.class);
    private final FieldMeasure measure = new FieldMeasure(this::refit);
    private Subscription links = Subscription.EMPTY;
    private FrameModel model;
    private ColumnFit fit;
    private int bytesShown = FieldMeasure.FEWEST_BYTES;
    private long number;
    private boolean following;

    /// A table that shows nothing until it has a model.
    public FieldTable() {
        getStyleClass().addAll("field-table", Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        setRowFactory(made -> new FieldTableRow(this));
        setPlaceholder(new Label());
        getChildren().addAll(measure.rulers());
        widthProperty().subscribe(width -> refit());
        heightProperty().subscribe((before, now) -> heightChanged(before.doubleValue()));
        getSelectionModel().selectedIndexProperty().subscribe(index -> rowSelected(index.intValue()));
    }

    /// Shows the fields of what `next` has from now on.
    public void setModel(FrameModel next) {
        links.unsubscribe();
        model = next;
        getItems().clear();
        makeColumns();
        setAccessibleText(next.words().text("frames.fields.name"));
        setContextMenu(new CopyMenu(next));
        links = Subscription.combine(
                next.contentProperty().subscribe(content -> contentChanged()),
                next.selectionProperty().subscribe(range -> follow()));
    }

    /// Lets go of the model.
    void release() {
        links.unsubscribe();
    }

    FrameModel model() {
        return model;
    }

    /// How many bytes a cell of the bytes column has room for.
    int bytesShown() {
        return bytesShown;
    }

    private void makeColumns() {
        columns.clear();
        for (FieldColumn each : FieldColumn.values()) {
            TableColumn<FieldRow, FieldRow> column =
                    new TableColumn<>(model.words().text(each.titleKey()));
            column.getStyleClass().add(each.styleClass());
            column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
            column.setCellFactory(made -> FieldCell.of(each, this));
            column.setSortable(false);
            column.setReorderable(false);
            column.setResizable(false);
            columns.put(each, column);
        }
        getColumns().setAll(columns.values());
    }

    private void contentChanged() {
        following = true;
        try {
            showRows();
        } finally {
            following = false;
        }
        refit();
        follow();
    }

    private void showRows() {
        List<FieldRow> rows = new ArrayList<>();
        int count =
                model.frame().map(frame -> frame.dissection().fields().size()).orElse(0);
        for (int row = 0; row < count; row++) {
            rows.add(FieldRow.of(model, row));
        }
        long before = number;
        number = model.frame().map(FrameContent.Frame::number).orElse(-1L);
        boolean alike = rows.size() == getItems().size();
        if ((before == number || alike) && !getItems().isEmpty() && !rows.isEmpty()) {
            update(rows);
        } else {
            getItems().setAll(rows);
        }
    }

    /// Touches only what changed: a growing frame neither scrolls nor flickers, and frames of one form are cheap.
    private void update(List<FieldRow> rows) {
        int common = Math.min(rows.size(), getItems().size());
        for (int row = 0; row < common; row++) {
            if (!getItems().get(row).saysTheSame(rows.get(row))) {
                getItems().set(row, rows.get(row));
            }
        }
        getItems().remove(common, getItems().size());
        getItems().addAll(rows.subList(common, rows.size()));
    }

    private void refit() {
        if (model == null || getWidth() <= 0) {
            return;
        }
        ColumnFit next = fitFor(getWidth());
        if (next.equals(fit)) {
            return;
        }
        fit = next;
        columns.forEach(this::apply);
        bytesShown = measure.bytesIn(fit.widths().getOrDefault(FieldColumn.BYTES, 0.0));
        setFixedCellSize(fit.wraps() ? USE_COMPUTED_SIZE : rowHeight());
        refresh();
    }

    private double rowHeight() {
        return Zoom.pixels(this, ROW_HEIGHT);
    }

    private ColumnFit fitFor(double width) {
        return measure.fit(model.words(), getItems(), width - Zoom.pixels(this, SCROLL_BAR));
    }

    private void apply(FieldColumn which, TableColumn<FieldRow, FieldRow> column) {
        Double width = fit.widths().get(which);
        column.setVisible(width != null);
        if (width != null) {
            column.setMinWidth(width);
            column.setMaxWidth(width);
            column.setPrefWidth(width);
        }
    }

    private void rowSelected(int index) {
        if (following || model == null || index < 0 || index >= getItems().size()) {
            return;
        }
        if (model.selectedRow() != index) {
            model.selectionProperty().set(range(getItems().get(index)));
        }
    }

    static ByteRange range(FieldRow row) {
        return new ByteRange(row.field().offset(), row.field().end());
    }

    /// Selects the row that the selected bytes lie in.
    private void follow() {
        int row = model.selectedRow();
        if (following
                || row == getSelectionModel().getSelectedIndex()
                || row >= getItems().size()) {
            return;
        }
        following = true;
        try {
            if (row < 0) {
                getSelectionModel().clearSelection();
            } else {
                getSelectionModel().select(row);
                reveal(row);
            }
        } finally {
            following = false;
        }
    }

    private void reveal(int row) {
        if (!isInView(row, getHeight())) {
            scrollTo(Math.max(0, row - 1));
        }
    }

    /// The selected row stays in view when the table gets lower, as it does for what the selected bytes read as.
    private void heightChanged(double before) {
        int row = getSelectionModel().getSelectedIndex();
        if (row >= 0 && getScene() != null && isInView(row, before)) {
            getScene().addPostLayoutPulseListener(revealing(row, getScene()));
        }
    }

    /// Before the layout there is nothing to scroll: the rows still have the old height.
    private Runnable revealing(int row, Scene scene) {
        return new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                reveal(row);
            }
        };
    }

    private boolean isInView(int row, double height) {
        return lookupAll(".table-row-cell").stream()
                .map(TableRow.class::cast)
                .anyMatch(each -> each.getIndex() == row
                        && each.isVisible()
                        && each.getLayoutY() >= 0
                        && each.getLayoutY() + each.getHeight() <= height - rowHeight());
    }

    /// The height that all rows need at `width`, whatever the table's width is now: who lays it out asks first.
    @Override
    protected double computePrefHeight(double width) {
        double across = width < 0 ? getWidth() : width;
        return rowHeight() + 2 + (model == null ? 0 : measure.heightOf(getItems(), fitFor(across)));
    }

    @Override
    protected double computeMinHeight(double width) {
        return rowHeight() * (1 + Math.min(3, getItems().size()));
    }
}
