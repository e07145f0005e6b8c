package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeRow;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ScrollEvent;

/// The part of the table that can be seen, and how it is moved.
final class Viewport {
    /// How many rows are left above one that is scrolled to, so that it is seen where it came from.
    private static final int CONTEXT = 2;

    private final TableView<ExchangeRow> table;

    /// The row at the top when it was last known: there is none between scrolling and the next layout.
    private int top;

    private Runnable awaited = () -> {};

    /// Looked up once: the whole table would be searched for them at every drain.
    private Optional<VirtualFlow<?>> flow = Optional.empty();

    private Optional<ScrollBar> bar = Optional.empty();
    private boolean settling;

    Viewport(TableView<ExchangeRow> table) {
        this.table = table;
    }

    /// Has `action` run when a user scrolls up, by wheel or by scroll bar. Once a table.
    void onScrollUp(Runnable action) {
        table.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() > 0 && bar().filter(Node::isVisible).isPresent()) {
                action.run();
            }
        });
        table.skinProperty()
                .subscribe(skin -> bar().ifPresent(bar -> bar.valueProperty().subscribe((before, now) -> {
                    if (bar.isPressed() && now.doubleValue() < before.doubleValue()) {
                        action.run();
                    }
                })));
    }

    /// Scrolls to the newest row. A full table stays where it is at its end, and its cells get other rows in place:
    /// scrolling to a row would take all of them down and style them anew.
    void showLast() {
        int last = table.getItems().size() - 1;
        if (flow().filter(this::overflows).isPresent()) {
            flow().ifPresent(flow -> flow.setPosition(1));
            afterLayout(() -> showUnlessSeen(last, last));
        } else {
            show(last, last);
        }
    }

    private boolean overflows(VirtualFlow<?> flow) {
        return table.getItems().size() * table.getFixedCellSize() > flow.getHeight();
    }

    /// Scrolls until a row can be seen, unless it can be already.
    void reveal(int index) {
        if (!isSeen(index)) {
            bring(index);
        }
    }

    /// Scrolls so that a row can be seen near the top.
    void bring(int index) {
        show(index, Math.max(0, index - CONTEXT));
    }

    /// Scrolls `first` to the top, so that `index` can be seen. A table that has just got its first row or another
    /// height has no place for its rows before the next layout, so it is looked at again then.
    private void show(int index, int first) {
        table.scrollTo(first);
        afterLayout(() -> showUnlessSeen(index, first));
    }

    private void showUnlessSeen(int index, int first) {
        if (!isSeen(index)) {
            table.scrollTo(first);
            flow().ifPresent(flow -> scrollDown(flow, index));
        }
    }

    private void afterLayout(Runnable action) {
        awaited = action;
        Scene scene = table.getScene();
        if (scene != null && !settling) {
            settling = true;
            scene.addPostLayoutPulseListener(settlingIn(scene));
        }
    }

    /// Where a table is less than two rows too high, the flow mistakes the position of its end and stays a row short.
    private static void scrollDown(VirtualFlow<?> flow, int index) {
        IndexedCell<?> last = flow.getLastVisibleCell();
        if (last != null && index >= last.getIndex()) {
            double below = last.getBoundsInParent().getMaxY() - flow.getHeight();
            flow.scrollPixels(below + (index - last.getIndex()) * last.getHeight());
        }
    }

    /// Knows its scene, for the table may be folded away by then.
    private Runnable settlingIn(Scene scene) {
        return new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                settling = false;
                awaited.run();
            }
        };
    }

    /// Whether cells show the rows that the table has now: a list that has just changed has not been laid out yet.
    private boolean isLaidOut(IndexedCell<?> first) {
        return first.getIndex() < table.getItems().size()
                && table.getItems().indexOf(first.getItem()) == first.getIndex();
    }

    private boolean isSeen(int index) {
        return flow().filter(flow -> isSeen(flow, index)).isPresent();
    }

    /// Whether a row can be seen from its upper edge to its lower.
    private boolean isSeen(VirtualFlow<?> flow, int index) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return first != null
                && last != null
                && isLaidOut(first)
                && (index > first.getIndex() || index == first.getIndex() && first.getLayoutY() > -1)
                && (index < last.getIndex()
                        || index == last.getIndex() && last.getBoundsInParent().getMaxY() < flow.getHeight() + 1);
    }

    /// Keeps the same rows in sight after `more` have come above them, or gone when it is negative.
    void rowsAboveChanged(int more) {
        if (more != 0) {
            double hidden = rowsAbove();
            top = Math.max(0, (int) hidden + more);
            scrollTo(top, hidden - (int) hidden);
        }
    }

    /// How many rows are hidden above the upper edge, the hidden part of the first one with them.
    double rowsAbove() {
        return flow().map(VirtualFlow::getFirstVisibleCell)
                .map(cell -> cell.getIndex() - cell.getLayoutY() / cell.getHeight())
                .orElse((double) top);
    }

    /// How many rows there is room for, whole or in part.
    double rowsInSight() {
        return flow().map(flow -> flow.getHeight() / table.getFixedCellSize()).orElse(1.0);
    }

    /// Scrolls until `rows` are hidden above the upper edge.
    void scrollTo(double rows) {
        top = (int) rows;
        scrollTo(top, rows - top);
    }

    private void scrollTo(int first, double part) {
        table.scrollTo(first);
        afterLayout(() -> {
            if ((int) rowsAbove() == first) {
                flow().ifPresent(flow -> flow.scrollPixels((first + part - rowsAbove()) * table.getFixedCellSize()));
            }
        });
    }

    private Optional<VirtualFlow<?>> flow() {
        if (flow.isEmpty() && table.lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
            flow = Optional.of(found);
        }
        return flow;
    }

    /// The table's own scroll bar, which spans the rows that the table has.
    Optional<ScrollBar> bar() {
        if (bar.isEmpty()) {
            bar = findBar();
        }
        return bar;
    }

    private Optional<ScrollBar> findBar() {
        return table.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .findFirst();
    }
}
