package divide.inspector.ui.server;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.TableView;

/// Keeps a table in the order that its user chose while its numbers change.
final class LiveOrder {
    /// Up to so many rows a table is sorted anew by itself; beyond, when a heading is clicked.
    private static final int MOST_ROWS = 2_000;

    private LiveOrder() {}

    /// Sorts `table` when rows stand wrongly, and only then: sorting costs a layout even when it changes nothing.
    static <T> void restore(TableView<T> table) {
        List<T> rows = table.getItems();
        Comparator<T> order = table.getComparator();
        if (order != null && rows.size() <= MOST_ROWS && !isSorted(rows, order)) {
            table.sort();
        }
    }

    private static <T> boolean isSorted(List<T> rows, Comparator<T> order) {
        for (int i = 1; i < rows.size(); i++) {
            if (order.compare(rows.get(i - 1), rows.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }
}
