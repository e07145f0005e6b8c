package divide.inspector.ui.shell;

import divide.inspector.ui.session.FileActions;
import java.nio.file.Path;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.util.Subscription;

/// A menu with an item for each file that was open before. JavaFX thread only.
///
/// @param menu empty, and of no use while there are no such files
record RecentMenu(Menu menu, FileActions files) {
    /// Shows the files, now and until the subscription is released.
    Subscription follow() {
        show();
        return files.recent().files().subscribe(this::show);
    }

    private void show() {
        menu.getItems().setAll(files.recent().files().stream().map(this::item).toList());
        menu.setDisable(menu.getItems().isEmpty());
    }

    /// A line under a letter would come from an underscore in the name.
    private MenuItem item(Path file) {
        MenuItem item = new MenuItem(file.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> files.open(file));
        return item;
    }
}
