package divide.inspector.ui.shell;

import divide.inspector.capture.sort.SortColumn;
import divide.inspector.capture.sort.SortOrder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.util.Subscription;

/// Sorts the list, as clicks on its headers do: by one column, or by further ones as well. JavaFX thread only.
final class SortMenu {
    private final Menu menu;
    private final Menu then;
    private final MenuItem arrival;
    private final ShellModel model;
    private final ObjectProperty<SortOrder> order;

    /// @param menu which has a menu for further columns, and an item for the order of arrival
    SortMenu(Menu menu, ShellModel model) {
        this.menu = menu;
        this.then = (Menu) ItemId.find(menu, "sortThenMenu");
        this.arrival = ItemId.find(menu, "sortArrivalItem");
        this.model = model;
        this.order = model.preferences().orderProperty();
    }

    /// Makes an item for each column, which show the order until the subscription is released.
    Subscription fill() {
        Map<SortColumn, CheckMenuItem> alone = items(menu, SortOrder::turned);
        Map<SortColumn, CheckMenuItem> further = items(then, SortOrder::extended);
        menu.getItems().addAll(0, alone.values());
        then.getItems().addAll(further.values());
        arrival.setOnAction(event -> order.set(SortOrder.ARRIVAL));
        return order.subscribe(now -> {
            List.of(alone, further).forEach(items -> items.forEach((column, item) -> show(now, column, item)));
            arrival.setDisable(now.isArrival());
        });
    }

    private Map<SortColumn, CheckMenuItem> items(Menu in, BiFunction<SortOrder, SortColumn, SortOrder> chosen) {
        Map<SortColumn, CheckMenuItem> items = new EnumMap<>(SortColumn.class);
        for (SortColumn column : SortColumn.values()) {
            CheckMenuItem item = new CheckMenuItem();
            item.setId(ItemId.of(in, column));
            item.setOnAction(event -> {
                order.set(chosen.apply(order.get(), column));
                show(order.get(), column, item);
            });
            items.put(column, item);
        }
        return items;
    }

    /// A click has turned the tick already, also where the column is in the order before and after it.
    private void show(SortOrder now, SortColumn column, CheckMenuItem item) {
        String name = model.messages().text("shell.sort." + column);
        item.setText(now.key(column)
                .map(key -> model.messages().text("shell.sorted." + key.direction(), name))
                .orElse(name));
        item.setSelected(now.key(column).isPresent());
    }
}
