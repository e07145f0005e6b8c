package divide.inspector.ui.shell;

import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Zoom;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.util.Subscription;

/// Makes everything larger, smaller, or as large as usual.
///
/// @param menu which has an item for each, and says how large it is
record ZoomMenu(Menu menu, Zoom zoom, Messages messages) {
    /// Has the items zoom; the menu says how large it is until the subscription is released.
    Subscription bind() {
        item("zoomInItem").setOnAction(event -> zoom.in());
        item("zoomOutItem").setOnAction(event -> zoom.out());
        item("zoomResetItem").setOnAction(event -> zoom.reset());
        return zoom.percentProperty().subscribe(percent -> show(percent.intValue()));
    }

    private void show(int percent) {
        menu.setText(messages.text("shell.zoom.menu", percent));
        item("zoomInItem").setDisable(percent == Zoom.MOST);
        item("zoomOutItem").setDisable(percent == Zoom.LEAST);
        item("zoomResetItem").setDisable(percent == Zoom.USUAL);
    }

    private MenuItem item(String id) {
        return ItemId.find(menu, id);
    }
}
