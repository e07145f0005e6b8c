package divide.inspector.ui.shell;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;

/// The names of the items of a menu that has one for each choice: `timesSinceStartItem`.
final class ItemId {
    private ItemId() {}

    static String of(Menu menu, Enum<?> choice) {
        String words = choice.name().toLowerCase(Locale.ROOT);
        String name = Stream.of(words.split("_"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return menu.getId().replaceFirst("Menu$", name + "Item");
    }

    /// The item of `menu` for `choice`.
    static RadioMenuItem find(Menu menu, Enum<?> choice) {
        return (RadioMenuItem) find(menu, of(menu, choice));
    }

    /// The item of `menu` with the `fx:id` `id`.
    static MenuItem find(Menu menu, String id) {
        return menu.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no item " + id));
    }
}
