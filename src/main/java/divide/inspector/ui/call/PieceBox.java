package divide.inspector.ui.call;

import divide.inspector.protocol.DissectedField;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Roles;
import divide.inspector.wire.Hex;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// One box of the preview, re-aimed from piece to piece.
final class PieceBox extends Label {
    private static final PseudoClass OPEN_LEFT = PseudoClass.getPseudoClass("open-left");
    private static final PseudoClass OPEN_RIGHT = PseudoClass.getPseudoClass("open-right");

    private final Messages messages;
    private final Tooltip tooltip = new Tooltip();
    private String roleClass = "";

    PieceBox(Messages messages) {
        this.messages = messages;
        getStyleClass().setAll("preview-piece");
        setTooltip(tooltip);
    }

    void aim(Piece piece, byte[] bytes) {
        setText(Hex.spaced(bytes, piece.from(), piece.length()));
        setRole(Roles.styleClass(piece.field().field().role()));
        pseudoClassStateChanged(OPEN_LEFT, piece.openLeft());
        pseudoClassStateChanged(OPEN_RIGHT, piece.openRight());
        tooltip.setText(words(piece.field()));
        setAccessibleText(tooltip.getText() + ": " + getText());
    }

    private void setRole(String next) {
        if (!next.equals(roleClass)) {
            getStyleClass().remove(roleClass);
            getStyleClass().add(next);
            roleClass = next;
        }
    }

    private String words(DissectedField field) {
        String key = field.length() == 1 ? "call.preview.byte" : "call.preview.field";
        return messages.text(
                key,
                field.path(),
                field.field().shape().label(),
                field.value().orElse(""),
                Integer.toString(field.offset()),
                Integer.toString(field.end() - 1));
    }
}
