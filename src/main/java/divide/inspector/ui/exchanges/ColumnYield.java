package divide.inspector.ui.exchanges;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Takes columns out of view as long as there isn't room for the least that all need, so that a table doesn't scroll
/// sideways. That is nobody's choice and isn't kept: to what is kept they count as shown. A column that a user shows
/// all the same stays. JavaFX thread only.
final class ColumnYield {
    private final TableView<?> table;
    private final List<? extends TableColumn<?, ?>> order;
    private double room = Double.MAX_VALUE;
    private boolean moving;

    private enum Mark {
        /// Out of view for want of room.
        YIELDED,
        /// Shown by the user when there was no room for it.
        WANTED
    }

    /// Has the columns of `order` give way in `table`, the first ones first.
    ColumnYield(TableView<?> table, List<? extends TableColumn<?, ?>> order) {
        this.table = table;
        this.order = order;
        order.forEach(column -> column.visibleProperty().subscribe((before, now) -> chosen(column)));
    }

    /// Whether `column` is in view, or would be if there were room.
    static boolean isShown(TableColumn<?, ?> column) {
        return column.isVisible() || column.getProperties().get(Mark.class) == Mark.YIELDED;
    }

    private void chosen(TableColumn<?, ?> column) {
        if (!moving) {
            boolean isWanted = column.isVisible() && column.getProperties().get(Mark.class) == Mark.YIELDED;
            mark(column, isWanted ? Mark.WANTED : null);
            Platform.runLater(() -> fit(room));
        }
    }

    private static void mark(TableColumn<?, ?> column, Mark mark) {
        if (mark == null) {
            column.getProperties().remove(Mark.class);
        } else {
            column.getProperties().put(Mark.class, mark);
        }
    }

    /// Shows as many columns as `width` has room for.
    ///
    /// @param width in pixels
    void fit(double width) {
        room = width;
        List<TableColumn<?, ?>> yielding = new ArrayList<>();
        double needed = table.getColumns().stream()
                .filter(ColumnYield::isShown)
                .mapToDouble(TableColumn::getMinWidth)
                .sum();
        for (TableColumn<?, ?> column : order) {
            boolean mayYield = isShown(column) && column.getProperties().get(Mark.class) != Mark.WANTED;
            if (needed > width && mayYield) {
                yielding.add(column);
                needed -= column.getMinWidth();
            }
        }
        moving = true;
        order.stream().filter(ColumnYield::isShown).forEach(column -> place(column, yielding.contains(column)));
        moving = false;
    }

    private static void place(TableColumn<?, ?> column, boolean yields) {
        if (yields) {
            mark(column, Mark.YIELDED);
            column.setVisible(false);
        } else if (!column.isVisible()) {
            column.setVisible(true);
            mark(column, null);
        }
    }
}
