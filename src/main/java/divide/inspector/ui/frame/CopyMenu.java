package divide.inspector.ui.frame;

import divide.inspector.ui.fx.Clip;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// What can be copied from a frame.
final class CopyMenu extends ContextMenu {
    CopyMenu(FrameModel model) {
        getItems()
                .setAll(
                        item(model.words().text("frames.copyText.label"), model::annotatedText),
                        item(model.words().text("frames.copyHex.label"), model::hexText),
                        item(model.words().text("frames.copyStream.label"), model::hexStream));
        setOnShowing(event ->
                getItems().forEach(item -> item.setDisable(model.frame().isEmpty())));
    }

    private static MenuItem item(String label, Supplier<String> text) {
        MenuItem item = new MenuItem(label);
        item.setOnAction(event -> Clip.put(text.get()));
        return item;
    }
}
