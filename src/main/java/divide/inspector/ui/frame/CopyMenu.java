package divide.inspector.ui.frame;

import divide.inspector.protocol.BytesFormat;
import divide.inspector.ui.fx.ByteForms;
import divide.inspector.ui.fx.Clip;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be copied from a frame: all of it as annotated text, and the selected bytes, or else all of them, for other
/// programs; and how to look for things.
final class CopyMenu extends ContextMenu {
    private final FrameModel model;

    CopyMenu(FrameModel model) {
        this.model = model;
        getItems()
                .setAll(
                        item(model.words().text("frames.copyText.label"), model::annotatedText),
                        new SeparatorMenuItem());
        Stream.of(BytesFormat.values()).map(this::bytesItem).forEach(getItems()::add);
        FrameItems items = new FrameItems(model);
        getItems().addAll(items.all());
        setOnShowing(event -> {
            look();
            items.aim();
        });
    }

    private MenuItem bytesItem(BytesFormat format) {
        MenuItem item = item("", () -> model.bytesText(format));
        item.setUserData(format);
        return item;
    }

    private static MenuItem item(String label, Supplier<String> text) {
        MenuItem item = new MenuItem(label);
        item.setOnAction(event -> Clip.put(text.get()));
        return item;
    }

    private void look() {
        for (MenuItem item : getItems()) {
            if (item.getUserData() instanceof BytesFormat format) {
                item.setText(label(format));
                item.setDisable(model.blocks().length() == 0);
            } else {
                item.setDisable(model.frame().isEmpty());
            }
        }
    }

    private String label(BytesFormat format) {
        int selected = model.selectionProperty().get().length();
        String form = ByteForms.name(format, model.words().messages());
        return model.words().text("frames.copyBytes.label", selected, form);
    }
}
