package divide.inspector.ui.exchanges;

import divide.inspector.ui.fx.Zoom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

/// Which columns a table has, in which order and how wide, as one text: `exchangeCallColumn shown 190, ...`. What a
/// user changes is written to it, and the columns are placed as it says; those that it doesn't name come where they
/// usually are, and names that there are no columns of are passed over. Widths are those at 100 %. Empty, it has all as
/// they usually are. JavaFX thread only.
final class Columns {
    private static final Pattern ENTRY = Pattern.compile("(\\w+) (shown|hidden) ([0-9]{1,5})");
    private static final String LAST = "last-column";

    private final TableView<?> table;
    private final StringProperty kept;
    private final List<Entry> usual;
    private boolean placing;

    private record Entry(String id, boolean isShown, int width) {
        static Entry of(TableColumn<?, ?> column) {
            return new Entry(column.getId(), ColumnYield.isShown(column), (int)
                    Math.round(column.getPrefWidth() / Zoom.ofColumns(column.getTableView())));
        }

        static Optional<Entry> read(String text) {
            Matcher parts = ENTRY.matcher(text);
            return parts.matches()
                    ? Optional.of(
                            new Entry(parts.group(1), parts.group(2).equals("shown"), Integer.parseInt(parts.group(3))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return id + (isShown ? " shown " : " hidden ") + width;
        }
    }

    private Columns(TableView<?> table, StringProperty kept) {
        this.table = table;
        this.kept = kept;
        this.usual = table.getColumns().stream().map(Entry::of).toList();
    }

    /// Places the columns of `table` as `kept` says, and keeps there what is changed from now on, until the
    /// subscription is released.
    static Subscription keep(TableView<?> table, StringProperty kept) {
        Columns columns = new Columns(table, kept);
        columns.place(table, read(kept.get()));
        return columns.watch();
    }

    private static List<Entry> read(String text) {
        return List.of(text.split(", ")).stream()
                .flatMap(part -> Entry.read(part).stream())
                .toList();
    }

    private <T> void place(TableView<T> target, List<Entry> entries) {
        placing = true;
        List<TableColumn<T, ?>> rest = new ArrayList<>(target.getColumns());
        List<TableColumn<T, ?>> placed = new ArrayList<>();
        for (Entry entry : entries) {
            find(rest, entry.id()).ifPresent(column -> {
                rest.remove(column);
                placed.add(column);
                if (ColumnYield.isShown(column) != entry.isShown()) {
                    column.setVisible(entry.isShown());
                }
                column.setPrefWidth(
                        Math.clamp(entry.width() * Zoom.ofColumns(table), column.getMinWidth(), column.getMaxWidth()));
            });
        }
        rest.forEach(column -> placed.add(usualPlace(column, placed), column));
        target.getColumns().setAll(placed);
        placing = false;
        markLast();
    }

    private static <T> Optional<TableColumn<T, ?>> find(List<TableColumn<T, ?>> columns, String id) {
        return columns.stream().filter(column -> id.equals(column.getId())).findFirst();
    }

    /// Behind the last one of those that usually come before it.
    private int usualPlace(TableColumn<?, ?> column, List<? extends TableColumn<?, ?>> placed) {
        Set<String> before = new HashSet<>();
        for (Entry entry : usual) {
            if (entry.id().equals(column.getId())) {
                break;
            }
            before.add(entry.id());
        }
        int place = placed.size();
        while (place > 0 && !before.contains(placed.get(place - 1).getId())) {
            place--;
        }
        return place;
    }

    private Subscription watch() {
        table.getColumns().addListener((ListChangeListener<TableColumn<?, ?>>) change -> changed());
        for (TableColumn<?, ?> column : table.getColumns()) {
            column.visibleProperty().subscribe((before, now) -> changed());
            column.prefWidthProperty().subscribe((before, now) -> changed());
        }
        return kept.subscribe((before, now) -> {
            if (now.isEmpty()) {
                place(table, usual);
            }
        });
    }

    private void changed() {
        if (!placing) {
            markLast();
            write();
        }
    }

    private void write() {
        kept.set(table.getColumns().stream().map(Entry::of).map(Entry::toString).collect(Collectors.joining(", ")));
    }

    /// The last one has the button of the column menu over its corner.
    private void markLast() {
        List<? extends TableColumn<?, ?>> shown =
                table.getColumns().stream().filter(TableColumn::isVisible).toList();
        for (TableColumn<?, ?> column : table.getColumns()) {
            boolean isLast = !shown.isEmpty() && column == shown.getLast();
            if (isLast != column.getStyleClass().contains(LAST)) {
                boolean _ = isLast
                        ? column.getStyleClass().add(LAST)
                        : column.getStyleClass().remove(LAST);
            }
        }
    }
}
