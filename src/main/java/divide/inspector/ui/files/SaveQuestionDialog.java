package divide.inspector.ui.files;

import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Themes;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import javafx.util.Subscription;

/// Asks in a dialog over the window.
///
/// @param owner the window
public record SaveQuestionDialog(Window owner, Themes themes, Messages messages) implements SaveQuestion {
    @Override
    public Answer ask(long exchanges) {
        ButtonType save = new ButtonType(messages.text("files.save.button"), ButtonData.YES);
        ButtonType discard = new ButtonType(messages.text("files.discard.button"), ButtonData.NO);
        ButtonType cancel = new ButtonType(messages.text("files.cancel.button"), ButtonData.CANCEL_CLOSE);
        Alert alert =
                new Alert(Alert.AlertType.CONFIRMATION, messages.text("files.unsaved.text"), save, discard, cancel);
        alert.initOwner(owner);
        alert.setGraphic(null);
        alert.setTitle(messages.text("files.unsaved.title"));
        alert.setHeaderText(messages.text("files.unsaved.header", exchanges));
        buttons(alert).setButtonOrder(ButtonBar.BUTTON_ORDER_MAC_OS);
        Subscription dressed = themes.dress(alert.getDialogPane().getScene());
        Optional<ButtonType> pressed = alert.showAndWait();
        dressed.unsubscribe();
        return pressed.filter(button -> button != cancel)
                .map(button -> button == save ? Answer.SAVE : Answer.DISCARD)
                .orElse(Answer.CANCEL);
    }

    /// As in the program's other windows, what is likeliest to be wanted stands at the right end.
    private static ButtonBar buttons(Alert alert) {
        return alert.getDialogPane().getChildren().stream()
                .filter(ButtonBar.class::isInstance)
                .map(ButtonBar.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
