package divide.inspector.ui.conversation;

import divide.inspector.ui.fx.FixedKeys;
import java.util.List;
import javafx.scene.input.KeyEvent;

/// What keys do in the conversation: arrows move by row, Shift marks, Enter goes to the exchange.
final class ConversationKeys {
    private static final String PLACE = "conversation.keys.place";

    /// What is listed of them.
    static final List<FixedKeys> LISTED = List.of(
            FixedKeys.of(PLACE, "conversation.keys.byRow", "Up", "Down", "Page Up", "Page Down", "Home", "End"),
            FixedKeys.of(PLACE, "conversation.keys.extend", "Shift+Up", "Shift+Down"),
            FixedKeys.of(PLACE, "conversation.keys.pick", "Space"),
            FixedKeys.of(PLACE, "conversation.keys.open", "Enter"),
            FixedKeys.of(PLACE, "conversation.keys.copy", "Shortcut+C", "Shortcut+Insert"));

    private final ConversationView view;
    private final ConversationModel model;

    ConversationKeys(ConversationView view, ConversationModel model) {
        this.view = view;
        this.model = model;
    }

    /// Alt belongs to the menus.
    void press(KeyEvent event) {
        if (!event.isAltDown() && view.plan().isPresent() && isDone(event)) {
            event.consume();
        }
    }

    private boolean isDone(KeyEvent event) {
        return event.isShortcutDown() ? shortcut(event) : key(event);
    }

    private boolean shortcut(KeyEvent event) {
        return switch (event.getCode()) {
            case C, INSERT -> copied();
            case HOME -> toFirst(event);
            case END -> toLast(event);
            default -> false;
        };
    }

    private boolean copied() {
        view.steps().copyRows();
        return true;
    }

    private boolean key(KeyEvent event) {
        int page = Math.max(1, (int) view.rowsInView() - 1);
        return switch (event.getCode()) {
            case UP, KP_UP -> by(-1, event);
            case DOWN, KP_DOWN -> by(1, event);
            case PAGE_UP -> by(-page, event);
            case PAGE_DOWN -> by(page, event);
            case HOME -> toFirst(event);
            case END -> toLast(event);
            case SPACE -> picked();
            case ENTER -> opened();
            default -> false;
        };
    }

    private boolean by(int rows, KeyEvent event) {
        view.steps().step(view.steps().caret() + rows, way(event));
        return true;
    }

    private boolean toFirst(KeyEvent event) {
        view.steps().stepToFirst(way(event));
        return true;
    }

    private boolean toLast(KeyEvent event) {
        view.steps().stepToLast(way(event));
        return true;
    }

    private static DumpMarks.Way way(KeyEvent event) {
        return event.isShiftDown() ? DumpMarks.Way.EXTEND : DumpMarks.Way.MOVE;
    }

    private boolean picked() {
        view.plan().ifPresent(plan -> view.pick(plan.first(view.steps().caret()).number()));
        return true;
    }

    private boolean opened() {
        view.plan()
                .ifPresent(plan -> model.open(plan.first(view.steps().caret()).number()));
        return true;
    }
}
