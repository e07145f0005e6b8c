package divide.inspector.ui.shell;

import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.session.TimeMode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.util.Subscription;

/// Chooses what the times in the list count from.
///
/// @param menu which has an item for each
record TimesMenu(Menu menu, ShellModel model) {
    /// Makes the items, which show what is chosen until the subscription is released.
    Subscription fill() {
        Map<TimeMode, RadioMenuItem> items = new EnumMap<>(TimeMode.class);
        for (TimeMode mode : TimeMode.values()) {
            String key = "shell.times." + mode.name().toLowerCase(Locale.ROOT);
            RadioMenuItem item = new RadioMenuItem(model.messages().text(key));
            item.setId(ItemId.of(menu, mode));
            items.put(mode, item);
        }
        menu.getItems().addAll(items.values());
        return Controls.bind(items, model.preferences().timeModeProperty());
    }
}
