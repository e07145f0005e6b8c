package divide.inspector.ui.actions;

import divide.inspector.ui.fx.WrittenKeys;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/// Something that the window can do: an item of its menus. JavaFX thread only.
///
/// @param item the item, which does it
/// @param menus the menus that lead to the item, from the bar on
/// @param name what the item is called
record MenuAction(MenuItem item, List<Menu> menus, String name) {
    MenuAction {
        menus = List.copyOf(menus);
    }

    /// All that the menus of `bar` can do, in their order, each item as it stands now.
    static List<MenuAction> of(MenuBar bar) {
        return bar.getMenus().stream().flatMap(menu -> below(menu, List.of())).toList();
    }

    private static Stream<MenuAction> below(Menu menu, List<Menu> above) {
        List<Menu> path = Stream.concat(above.stream(), Stream.of(menu)).toList();
        Event.fireEvent(menu, new Event(MenuItem.MENU_VALIDATION_EVENT));
        return menu.getItems().stream()
                .filter(item -> item.isVisible() && !(item instanceof SeparatorMenuItem))
                .flatMap(item -> item instanceof Menu inner ? below(inner, path) : Stream.of(of(item, path)));
    }

    private static MenuAction of(MenuItem item, List<Menu> path) {
        return new MenuAction(item, path, MenuText.of(item));
    }

    /// The names of the menus that lead to it.
    List<String> path() {
        return menus.stream().map(MenuText::of).toList();
    }

    /// What it is remembered by: the item's `fx:id`, or its name below the menu's where it has none.
    String key() {
        return item.getId() != null ? item.getId() : menus.getLast().getId() + "/" + name;
    }

    /// The keys that do it.
    Optional<KeyCombination> keys() {
        return Optional.ofNullable(item.getAccelerator()).map(WrittenKeys::bare);
    }

    /// The keys that do it, as people write them; empty when there are none.
    String shortcut() {
        return keys().map(WrittenKeys::text).orElse("");
    }

    /// Whether it can be done now.
    boolean isPossible() {
        return !item.isDisable() && menus.stream().noneMatch(Menu::isDisable);
    }

    /// Whether it is something that is on, now.
    boolean isOn() {
        return switch (item) {
            case CheckMenuItem check -> check.isSelected();
            case RadioMenuItem radio -> radio.isSelected();
            default -> false;
        };
    }

    /// Does it, as a click on the item would.
    void run() {
        switch (item) {
            case CheckMenuItem check -> check.setSelected(!check.isSelected());
            case RadioMenuItem radio -> radio.setSelected(radio.getToggleGroup() != null || !radio.isSelected());
            default -> {
                // Nothing to turn on or off.
            }
        }
        item.fire();
    }

    @Override
    public String toString() {
        return Stream.concat(path().stream(), Stream.of(name)).collect(Collectors.joining(" > "));
    }
}
