package divide.inspector.ui.exchanges;

import divide.inspector.ui.fx.Zoom;
import java.util.List;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/// Columns that always fill their table: two share what the others leave. The others have the width that they prefer,
/// or down to their least width where the two would get too little. JavaFX's own constrained policies would spread the
/// room over columns that have no use for it.
@SuppressWarnings({"rawtypes", "unchecked"}) // TableView declares its policies raw
final class ColumnWidths extends ConstrainedColumnResizeBase implements Callback<TableView.ResizeFeatures, Boolean> {
    /// What `lesser` gets of what is left.
    private static final double SHARE = 0.56;

    /// How much should be left before the others have more than they need.
    private static final double COMFORT = 360;

    private final TableColumn<?, ?> lesser;
    private final TableColumn<?, ?> greater;

    /// Widths where `lesser` and `greater` take what the others leave; `lesser` at most what it prefers.
    ColumnWidths(TableColumn<?, ?> lesser, TableColumn<?, ?> greater) {
        this.lesser = lesser;
        this.greater = greater;
    }

    /// The least width that the columns of `table` have room in.
    static double least(TableView<?> table) {
        return table.getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getMinWidth)
                .sum();
    }

    @Override
    public Boolean call(TableView.ResizeFeatures resize) {
        TableColumnBase<?, ?> dragged = resize.getColumn();
        if (dragged != null) {
            dragged.setPrefWidth(within(dragged, dragged.getWidth() + resize.getDelta()));
        }
        share(resize);
        return dragged != null;
    }

    private void share(TableView.ResizeFeatures resize) {
        List<? extends TableColumn<?, ?>> others = others(resize.getTable());
        double rest = resize.getContentWidth();
        double tightness = tightness(others, rest, Zoom.of(resize.getTable()) * COMFORT);
        for (TableColumn<?, ?> column : others) {
            double width = column.getPrefWidth() - tightness * slack(column);
            resize.setColumnWidth(column, width);
            rest -= width;
        }
        double less = lesser.isVisible() ? lesserWidth(rest) : 0;
        resize.setColumnWidth(lesser, Math.max(lesser.getMinWidth(), less));
        resize.setColumnWidth(greater, Math.max(greater.getMinWidth(), rest - less));
    }

    /// Where the other one is hidden there is nobody to share with.
    private double lesserWidth(double rest) {
        return greater.isVisible()
                ? within(lesser, Math.min(Math.min(rest * SHARE, lesser.getPrefWidth()), rest - greater.getMinWidth()))
                : within(lesser, rest);
    }

    private List<? extends TableColumn<?, ?>> others(TableView<?> table) {
        return table.getVisibleLeafColumns().stream()
                .filter(column -> column != lesser && column != greater)
                .toList();
    }

    /// From 0, where all have what they prefer, to 1, where all have the least.
    private static double tightness(List<? extends TableColumn<?, ?>> columns, double width, double comfort) {
        double preferred =
                columns.stream().mapToDouble(TableColumn::getPrefWidth).sum();
        double slack = columns.stream().mapToDouble(ColumnWidths::slack).sum();
        return slack == 0 ? 0 : Math.clamp((comfort - (width - preferred)) / slack, 0, 1);
    }

    private static double slack(TableColumn<?, ?> column) {
        return Math.max(0, column.getPrefWidth() - column.getMinWidth());
    }

    private static double within(TableColumnBase<?, ?> column, double width) {
        return Math.clamp(width, column.getMinWidth(), column.getMaxWidth());
    }
}
