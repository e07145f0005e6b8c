package divide.inspector.ui.shell;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Menu;

/// What an item of a menu that has one for each choice is kept under: `timesSinceStartItem`.
final class ItemId {
    private ItemId() {}

    static String of(Menu menu, Enum<?> choice) {
        String words = choice.name().toLowerCase(Locale.ROOT);
        String name = Stream.of(words.split("_"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return menu.getId().replaceFirst("Menu$", name + "Item");
    }
}
