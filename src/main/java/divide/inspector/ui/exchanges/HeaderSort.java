package divide.inspector.ui.exchanges;

import divide.inspector.capture.sort.SortColumn;
import divide.inspector.capture.sort.SortKey;
import divide.inspector.capture.sort.SortKey.Direction;
import divide.inspector.capture.sort.SortOrder;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

/// Headers that show the order of the rows and change it: a click sorts by one column, ascending, descending and not at
/// all; with Shift the column decides among those that are equal in the ones before. The table's own way, to sort its
/// rows by their cells, would make a million rows. JavaFX thread only.
///
/// @param <T> of the table's rows
final class HeaderSort<T> {
    private final TableView<T> table;
    private final Map<SortColumn, TableColumn<T, ?>> columns;
    private final Property<SortOrder> order;
    private boolean showing;

    /// @param columns what each column sorts by
    HeaderSort(TableView<T> table, Map<SortColumn, TableColumn<T, ?>> columns, Property<SortOrder> order) {
        this.table = table;
        this.columns = columns;
        this.order = order;
    }

    /// Sorts from now on, until the subscription is released.
    Subscription start() {
        showing = true;
        table.setSortPolicy(sorted -> {
            clicked();
            return true;
        });
        showing = false;
        return order.subscribe(this::show);
    }

    /// A table sorts when it gets its policy, too.
    private void clicked() {
        if (!showing) {
            order.setValue(shown());
        }
    }

    /// The order that the headers show.
    private SortOrder shown() {
        return new SortOrder(table.getSortOrder().stream()
                .map(column -> new SortKey(sort(column), direction(column)))
                .toList());
    }

    private SortColumn sort(TableColumn<T, ?> column) {
        return columns.keySet().stream()
                .filter(sort -> columns.get(sort) == column)
                .findFirst()
                .orElseThrow();
    }

    private static Direction direction(TableColumn<?, ?> column) {
        return column.getSortType() == SortType.ASCENDING ? Direction.ASCENDING : Direction.DESCENDING;
    }

    /// Whoever has just clicked has the headers changed already, and the table is in the midst of it.
    private void show(SortOrder now) {
        if (!now.equals(shown())) {
            showing = true;
            now.keys().forEach(key -> columns.get(key.column()).setSortType(type(key.direction())));
            table.getSortOrder()
                    .setAll(now.keys().stream()
                            .<TableColumn<T, ?>>map(key -> columns.get(key.column()))
                            .toList());
            showing = false;
        }
    }

    private static SortType type(Direction direction) {
        return switch (direction) {
            case ASCENDING -> SortType.ASCENDING;
            case DESCENDING -> SortType.DESCENDING;
        };
    }
}
