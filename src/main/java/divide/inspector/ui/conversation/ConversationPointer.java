package divide.inspector.ui.conversation;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What the pointer does over the conversation: a click selects the frame's exchange, a double click shows its frames,
/// dragging marks rows, the wheel scrolls.
final class ConversationPointer {
    private final ConversationView view;
    private final ConversationModel model;
    private final ContextMenu menu;

    ConversationPointer(ConversationView view, ConversationModel model) {
        this.view = view;
        this.model = model;
        menu = new ContextMenu(
                item("conversation.openFrames.item", this::openMarked),
                item("conversation.copyRows.item", () -> view.steps().copyRows()),
                item("conversation.copyAll.item", () -> view.steps().copyAll()));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(model.words().text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    void listen() {
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.setOnContextMenuRequested(this::showMenu);
    }

    private void press(MouseEvent event) {
        menu.hide();
        view.requestFocus();
        Optional<DumpRow> row = rowAt(event);
        boolean isMarked =
                row.filter(each -> view.steps().isMarked(each.index())).isPresent();
        if (event.getButton() == MouseButton.PRIMARY) {
            row.ifPresent(each -> mark(each, event));
        } else if (!isMarked) {
            row.ifPresent(each -> view.steps().markTo(each.index(), DumpMarks.Way.MOVE));
        }
    }

    private void mark(DumpRow row, MouseEvent event) {
        if (event.isShiftDown()) {
            view.steps().markTo(row.index(), DumpMarks.Way.EXTEND);
        } else {
            view.steps().markTo(row.index(), DumpMarks.Way.MOVE);
            row.exchangeAt(event.getX()).ifPresent(view::pick);
        }
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            rowAt(event).ifPresent(row -> view.steps().markTo(row.index(), DumpMarks.Way.EXTEND));
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            rowAt(event).ifPresent(row -> row.exchangeAt(event.getX()).ifPresent(model::open));
        }
    }

    private void scroll(ScrollEvent event) {
        view.userScrollBy(-event.getDeltaY() / view.rowHeight());
        event.consume();
    }

    private Optional<DumpRow> rowAt(MouseEvent event) {
        return isOnBar(event.getPickResult().getIntersectedNode()) ? Optional.empty() : view.rowAt(event.getY());
    }

    private static boolean isOnBar(Node node) {
        Node at = node;
        while (at != null && !(at instanceof ScrollBar)) {
            at = at.getParent();
        }
        return at != null;
    }

    private void showMenu(ContextMenuEvent event) {
        menu.getItems().forEach(item -> item.setDisable(view.plan().isEmpty()));
        menu.show(view, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private void openMarked() {
        view.plan()
                .ifPresent(plan -> model.open(plan.first(view.steps().caret()).number()));
    }
}
