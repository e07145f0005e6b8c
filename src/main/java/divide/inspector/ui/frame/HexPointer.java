package divide.inspector.ui.frame;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What the pointer does over the bytes: hovering lights up, a click selects a byte or, on a name, its field, and
/// dragging selects a range.
final class HexPointer {
    private final HexView view;
    private boolean selecting;

    HexPointer(HexView view) {
        this.view = view;
    }

    /// Filters, because the list's own cells would select rows and take the focus.
    void listenTo(Node list) {
        list.addEventFilter(MouseEvent.MOUSE_MOVED, this::hover);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        list.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        list.addEventHandler(MouseEvent.MOUSE_EXITED, event -> unhover());
    }

    private void unhover() {
        if (view.model() != null) {
            view.model().hoverProperty().set(ByteRange.NONE);
        }
    }

    private void hover(MouseEvent event) {
        if (view.model() != null) {
            view.model().hoverProperty().set(placeAt(event));
        }
    }

    private void press(MouseEvent event) {
        if (isOnScrollBar(event) || view.model() == null) {
            return;
        }
        view.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            select(placeAt(event), event.isShiftDown());
        }
        event.consume();
    }

    private void select(ByteRange place, boolean extending) {
        selecting = place.length() == 1;
        if (extending && selecting) {
            view.model().steps().extendTo(place.from());
        } else {
            view.model().selectionProperty().set(place);
        }
    }

    private void drag(MouseEvent event) {
        if (isOnScrollBar(event)) {
            return;
        }
        if (selecting) {
            view.rowNear(event.getSceneY())
                    .ifPresent(row -> view.model().steps().extendTo(nearest(row, event)));
        }
        event.consume();
    }

    private void release(MouseEvent event) {
        selecting = false;
        if (!isOnScrollBar(event)) {
            event.consume();
        }
    }

    private void click(MouseEvent event) {
        if (isOnScrollBar(event) || view.model() == null) {
            return;
        }
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            FrameModel model = view.model();
            model.blocks()
                    .around(model.selectionProperty().get())
                    .ifPresent(block -> model.selectionProperty().set(block.range()));
        }
        event.consume();
    }

    private int nearest(HexRow row, MouseEvent event) {
        HexGeometry geometry = view.plan().geometry();
        double x = row.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
        return row.index() * geometry.columns() + geometry.nearestColumn(x);
    }

    /// The byte under the pointer, or the field whose name is; [ByteRange#NONE] when it is on neither.
    private ByteRange placeAt(MouseEvent event) {
        return isOnScrollBar(event)
                ? ByteRange.NONE
                : view.rowNear(event.getSceneY())
                        .map(row -> placeIn(row, event))
                        .orElse(ByteRange.NONE);
    }

    private ByteRange placeIn(HexRow row, MouseEvent event) {
        var point = row.sceneToLocal(event.getSceneX(), event.getSceneY());
        double below = point.getY() - view.plan().boxEnd();
        if (below > view.plan().rowHeight()) {
            return ByteRange.NONE;
        }
        if (below > 0) {
            return row.nameAt(point.getX(), (int) (below / view.plan().nameHeight()))
                    .map(this::there)
                    .orElse(ByteRange.NONE);
        }
        return byteIn(row, point.getX());
    }

    private ByteRange byteIn(HexRow row, double x) {
        HexGeometry geometry = view.plan().geometry();
        int column = geometry.columnAt(x);
        int offset = row.index() * geometry.columns() + column;
        boolean there = column >= 0 && offset < view.model().blocks().length();
        return there ? ByteRange.ofByte(offset) : ByteRange.NONE;
    }

    private ByteRange there(Block block) {
        return block.row() < 0
                ? ByteRange.NONE
                : Optional.of(block)
                        .filter(each -> each.stage() != Block.Stage.AWAITED)
                        .or(() -> Optional.of(view.model().blocks().all().get(block.row())))
                        .map(Block::range)
                        .orElseThrow();
    }

    private static boolean isOnScrollBar(MouseEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && !(node instanceof ScrollBar)) {
            node = node.getParent();
        }
        return node != null;
    }
}
