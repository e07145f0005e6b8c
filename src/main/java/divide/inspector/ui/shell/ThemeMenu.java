package divide.inspector.ui.shell;

import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.fx.Themes;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.util.Subscription;

/// Chooses how the program looks.
///
/// @param menu which has an item for each theme, and one that turns light into dark
record ThemeMenu(Menu menu, Themes themes) {
    /// Has the items choose, and show what is chosen until the subscription is released.
    Subscription bind() {
        Map<Theme, RadioMenuItem> items = new EnumMap<>(Theme.class);
        for (Theme theme : Theme.values()) {
            items.put(theme, ItemId.find(menu, theme));
        }
        ItemId.find(menu, "switchThemeItem").setOnAction(event -> themes.toggle());
        return Controls.bind(items, themes.themeProperty());
    }
}
