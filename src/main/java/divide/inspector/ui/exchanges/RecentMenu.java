package divide.inspector.ui.exchanges;

import divide.inspector.ui.fx.Excerpt;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.FilterEntry;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The filters that were used last, to use them again.
final class RecentMenu {
    private static final int LONGEST = 80;

    private RecentMenu() {}

    /// Fills the menu of `button` whenever it opens.
    static void bind(MenuButton button, FilterEntry entry, Messages messages) {
        button.getItems().setAll(none(messages));
        button.setOnShowing(event -> fill(button, entry, messages));
    }

    private static void fill(MenuButton button, FilterEntry entry, Messages messages) {
        button.getItems().clear();
        entry.recent().filters().forEach(filter -> button.getItems().add(item(filter, entry)));
        if (button.getItems().isEmpty()) {
            button.getItems().add(none(messages));
            return;
        }
        MenuItem forget = new MenuItem(messages.text("filter.forget.item"));
        forget.setOnAction(event -> entry.recent().filters().clear());
        button.getItems().addAll(new SeparatorMenuItem(), forget);
    }

    private static MenuItem item(String filter, FilterEntry entry) {
        MenuItem item = new MenuItem(Excerpt.start(filter, LONGEST));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> entry.use(filter));
        return item;
    }

    private static MenuItem none(Messages messages) {
        MenuItem none = new MenuItem(messages.text("filter.noRecent.text"));
        none.setDisable(true);
        return none;
    }
}
