package divide.inspector.ui.exchanges;

import divide.inspector.capture.sort.SortColumn;
import divide.inspector.capture.sort.SortOrder;
import divide.inspector.capture.sort.SortOrder.Direction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

/// Clicks on a header: ascending, descending, and back to the order of arrival. The table's own way, to sort its rows
/// by their cells, would make a million rows. JavaFX thread only.
///
/// @param table whose headers
/// @param columns what each column sorts by
record HeaderSort(TableView<?> table, Map<TableColumn<?, ?>, SortColumn> columns, ExchangesModel model) {
    /// Sorts from now on, until the subscription is released.
    Subscription start() {
        table.setSortPolicy(clicked -> {
            clicked();
            return true;
        });
        return model.orderProperty().subscribe(this::show);
    }

    private void clicked() {
        List<? extends TableColumn<?, ?>> chosen = table.getSortOrder();
        if (chosen.size() > 1) {
            // A further column with Shift: the table is in the midst of changing its list.
            Platform.runLater(() -> table.getSortOrder()
                    .subList(0, table.getSortOrder().size() - 1)
                    .clear());
        } else {
            model.sort(chosen.stream().findFirst().map(this::order));
        }
    }

    private SortOrder order(TableColumn<?, ?> column) {
        Direction direction = column.getSortType() == SortType.ASCENDING ? Direction.ASCENDING : Direction.DESCENDING;
        return new SortOrder(columns.get(column), direction);
    }

    private void show(Optional<SortOrder> order) {
        if (order.isEmpty()) {
            table.getSortOrder().clear();
        }
    }
}
