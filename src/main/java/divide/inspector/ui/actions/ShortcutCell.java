package divide.inspector.ui.actions;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;

/// The keys of an action, or that they are awaited.
final class ShortcutCell extends TableCell<ShortcutRow, ShortcutRow> {
    private static final PseudoClass AWAITED = PseudoClass.getPseudoClass("awaited");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass FIXED = PseudoClass.getPseudoClass("fixed");

    private final ShortcutsModel model;

    ShortcutCell(ShortcutsModel model) {
        this.model = model;
    }

    @Override
    protected void updateItem(ShortcutRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean isThere = row != null && !empty;
        boolean isAwaited = isThere && isAwaited(row);
        setText(isThere ? isAwaited ? model.messages().text("shortcuts.awaited.text") : words(row) : null);
        pseudoClassStateChanged(AWAITED, isAwaited);
        pseudoClassStateChanged(CHANGED, isThere && row.isChanged());
        pseudoClassStateChanged(FIXED, isThere && row.action().isEmpty());
    }

    private boolean isAwaited(ShortcutRow row) {
        return row.action().isPresent()
                && row.action().equals(model.awaitingProperty().get());
    }

    private String words(ShortcutRow row) {
        return row.isChanged()
                ? model.messages().text("shortcuts.changed.text", row.keys()).strip()
                : row.keys();
    }
}
