package divide.inspector.ui.frame;

import divide.inspector.ui.fx.Clip;
import divide.inspector.ui.fx.FixedKeys;
import java.util.List;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What keys do in the hex view: arrows move by byte and row, Tab by field, Shift extends.
final class HexKeys {
    private static final String PLACE = "frames.keys.place";

    /// What is listed of them.
    static final List<FixedKeys> LISTED = List.of(
            FixedKeys.of(PLACE, "frames.keys.byByte", "Left", "Right"),
            FixedKeys.of(PLACE, "frames.keys.byRow", "Up", "Down", "Page Up", "Page Down"),
            FixedKeys.of(PLACE, "frames.keys.byField", "Tab", "Shift+Tab"),
            FixedKeys.of(PLACE, "frames.keys.leave", "Shortcut+Tab", "Shortcut+Shift+Tab"),
            FixedKeys.of(PLACE, "frames.keys.toEnds", "Home", "End", "Shortcut+Home", "Shortcut+End"),
            FixedKeys.of(PLACE, "frames.keys.extend", "Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"),
            FixedKeys.of(PLACE, "frames.keys.all", "Shortcut+A"),
            FixedKeys.of(PLACE, "frames.keys.none", "Esc"),
            FixedKeys.of(PLACE, "frames.keys.copy", "Shortcut+C", "Shortcut+Insert"));

    private final HexView view;

    HexKeys(HexView view) {
        this.view = view;
    }

    /// Alt belongs to the menus.
    void press(KeyEvent event) {
        if (!event.isAltDown() && view.model() != null && view.plan() != null && isDone(event)) {
            event.consume();
        }
    }

    private boolean isDone(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB) {
            return tab(event);
        }
        return event.isShortcutDown() ? shortcut(event) : key(event);
    }

    /// Beyond the last field Tab goes on to the next control, as everywhere.
    private boolean tab(KeyEvent event) {
        boolean back = event.isShiftDown();
        Steps steps = view.model().steps();
        boolean moved = !event.isShortcutDown() && (back ? steps.toPreviousField() : steps.toNextField());
        return moved || view.requestFocusTraversal(back ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }

    private boolean shortcut(KeyEvent event) {
        return switch (event.getCode()) {
            case C, INSERT -> copied();
            case A -> moved(event, 0, view.model().blocks().length() - 1);
            case HOME -> to(event, 0);
            case END -> to(event, view.model().blocks().length() - 1);
            default -> false;
        };
    }

    private boolean copied() {
        Clip.put(view.model().copyText());
        return true;
    }

    private boolean moved(KeyEvent event, int from, int to) {
        if (to >= from) {
            view.model().selectionProperty().set(ByteRange.between(from, to));
        }
        return true;
    }

    private boolean key(KeyEvent event) {
        int columns = view.plan().geometry().columns();
        int rowStart = view.model().steps().caret() / columns * columns;
        return switch (event.getCode()) {
            case LEFT, KP_LEFT -> by(event, -1);
            case RIGHT, KP_RIGHT -> by(event, 1);
            case UP, KP_UP -> by(event, -columns);
            case DOWN, KP_DOWN -> by(event, columns);
            case PAGE_UP -> by(event, -columns * view.rowsInView());
            case PAGE_DOWN -> by(event, columns * view.rowsInView());
            case HOME -> to(event, rowStart);
            case END -> to(event, rowStart + columns - 1);
            case ESCAPE -> cleared();
            default -> false;
        };
    }

    private boolean by(KeyEvent event, int delta) {
        if (event.isShiftDown()) {
            view.model().steps().extendBy(delta);
        } else {
            view.model().steps().moveBy(delta);
        }
        return true;
    }

    private boolean to(KeyEvent event, int offset) {
        if (event.isShiftDown()) {
            view.model().steps().extendTo(offset);
        } else {
            view.model().steps().moveTo(offset);
        }
        return true;
    }

    /// Leaves the key to others when there is nothing to clear.
    private boolean cleared() {
        boolean any = !view.model().selectionProperty().get().isNone();
        view.model().selectionProperty().set(ByteRange.NONE);
        return any;
    }
}
