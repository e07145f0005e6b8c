package divide.inspector.ui.shell;

import divide.inspector.protocol.BytesFormat;
import divide.inspector.protocol.FrameKind;
import divide.inspector.ui.fx.ByteForms;
import divide.inspector.ui.fx.Clip;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// Copies the bytes of a frame in one of the forms that other programs read.
///
/// @param menu which has an item for each form
record CopyMenu(Menu menu, FrameKind kind, ShellModel model) {
    /// Makes the items, which can be chosen while there is such a frame.
    void fill() {
        for (BytesFormat format : BytesFormat.values()) {
            MenuItem item = new MenuItem(ByteForms.name(format, model.messages()));
            item.setId(ItemId.of(menu, format));
            item.setOnAction(event -> Clip.put(model.actions().bytes(kind, format)));
            menu.getItems().add(item);
        }
        menu.setOnShowing(event -> check());
        menu.setOnMenuValidation(event -> check());
    }

    private void check() {
        boolean isThere = model.hasBytes(kind).getValue();
        menu.getItems().forEach(item -> item.setDisable(!isThere));
    }
}
