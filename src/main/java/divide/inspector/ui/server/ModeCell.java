package divide.inspector.ui.server;

import divide.inspector.rpc.ServerMode;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/// A mode in the list of modes: its name, and under it what it means.
final class ModeCell extends ListCell<ServerMode> {
    private final ServerWords words;
    private final Label name = new Label();
    private final Label meaning = new Label();
    private final VBox lines = new VBox(name, meaning);

    ModeCell(ServerWords words) {
        this.words = words;
        meaning.getStyleClass().add("mode-meaning");
        getStyleClass().add("mode-cell");
    }

    @Override
    protected void updateItem(ServerMode mode, boolean empty) {
        super.updateItem(mode, empty);
        setGraphic(empty ? null : lines);
        name.setText(empty ? "" : words.mode(mode));
        meaning.setText(empty ? "" : words.explanation(mode));
    }
}
