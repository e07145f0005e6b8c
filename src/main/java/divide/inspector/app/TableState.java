package divide.inspector.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/// How a table stands: its columns, their order, width and visibility, what it is sorted by, which row is selected and
/// how far it is scrolled.
///
/// @param columns in their order
/// @param sorted the names of those that it is sorted by
/// @param selected the index of the selected row, or -1
/// @param first the index of the row at the upper edge
record TableState(List<Column> columns, List<String> sorted, int selected, int first) {
    /// A column with a name.
    record Column(String name, double width, boolean visible, SortType order) {}

    /// Brings another table to where `table` stands now.
    static Consumer<Node> of(TableView<?> table) {
        List<Column> columns = table.getColumns().stream()
                .filter(column -> column.getId() != null)
                .map(column -> new Column(column.getId(), column.getWidth(), column.isVisible(), column.getSortType()))
                .toList();
        List<String> sorted =
                table.getSortOrder().stream().map(TableColumn::getId).toList();
        TableState state = new TableState(
                columns, sorted, table.getSelectionModel().getSelectedIndex(), ScrolledRows.firstVisible(table));
        return node -> state.bring((TableView<?>) node);
    }

    private <T> void bring(TableView<T> table) {
        if (columns.size() == table.getColumns().size()) {
            arrange(table);
        }
        if (selected >= 0 && selected != table.getSelectionModel().getSelectedIndex()) {
            table.getSelectionModel().select(selected);
        }
        table.scrollTo(first);
    }

    private <T> void arrange(TableView<T> table) {
        Map<String, TableColumn<T, ?>> named =
                table.getColumns().stream().collect(Collectors.toMap(TableColumn::getId, Function.identity()));
        List<TableColumn<T, ?>> ordered = new ArrayList<>();
        for (Column column : columns) {
            TableColumn<T, ?> same = named.get(column.name());
            same.setVisible(column.visible());
            same.setSortType(column.order());
            if (same.getWidth() != column.width()) {
                same.setPrefWidth(column.width());
            }
            ordered.add(same);
        }
        if (!ordered.equals(table.getColumns())) {
            table.getColumns().setAll(ordered);
        }
        table.getSortOrder().setAll(sorted.stream().map(named::get).toList());
    }
}
