package divide.inspector.ui.shell;

import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.session.Language;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.util.Subscription;

/// Chooses what the window speaks.
///
/// @param menu which has an item for each language, called what it calls itself
record LanguageMenu(Menu menu, ObjectProperty<Language> language) {
    /// Has the items choose, and show what is chosen until the subscription is released.
    Subscription bind() {
        Map<Language, RadioMenuItem> items = new EnumMap<>(Language.class);
        for (Language each : Language.values()) {
            items.put(each, ItemId.find(menu, each));
        }
        return Controls.bind(items, language);
    }
}
