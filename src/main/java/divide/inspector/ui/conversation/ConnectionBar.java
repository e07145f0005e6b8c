package divide.inspector.ui.conversation;

import divide.inspector.capture.Conversation;
import java.util.OptionalDouble;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/// The scroll bar beside the conversation. It stands for the whole connection, in exchanges, also where only a part of
/// it is laid out in rows. JavaFX thread only.
final class ConnectionBar {
    private static final double LEAST = 1e-9;

    private final ScrollBar bar = new ScrollBar();
    private final ConversationView view;
    private OptionalDouble awaited = OptionalDouble.empty();
    private boolean moving;

    /// A bar that scrolls `view`.
    ConnectionBar(ConversationView view) {
        this.view = view;
        bar.setOrientation(Orientation.VERTICAL);
        bar.setManaged(false);
        bar.valueProperty().subscribe(value -> moved(value.doubleValue()));
    }

    ScrollBar node() {
        return bar;
    }

    private void moved(double value) {
        if (!moving && view.plan().isPresent()) {
            RowPlan plan = view.plan().get();
            double row = rowOf(value, plan);
            boolean isBelow =
                    row > view.lastTop() + LEAST && plan.conversation().after() > 0;
            if (row < 0 || isBelow) {
                awaited = OptionalDouble.of(value);
                view.jump((long) value);
            } else {
                awaited = OptionalDouble.empty();
                view.userScroll(row);
            }
        }
    }

    /// How many exchanges a row stands for.
    private static double step(RowPlan plan) {
        return (double) plan.conversation().exchanges() / Math.max(1, plan.rows());
    }

    private static double rowOf(double value, RowPlan plan) {
        return (value - plan.conversation().before()) / step(plan);
    }

    /// Shows where the rows in view stand in the connection, unless a user waits for another part of it.
    void show(RowPlan plan, double top, double rowsInView) {
        if (plan == null) {
            awaited = OptionalDouble.empty();
            bar.setVisible(false);
        } else if (awaited.isEmpty()) {
            moving = true;
            place(plan, top, rowsInView);
            moving = false;
        }
    }

    private void place(RowPlan plan, double top, double rowsInView) {
        Conversation part = plan.conversation();
        long all = part.before() + part.exchanges() + part.after();
        double visible = Math.min(rowsInView, plan.rows()) * step(plan);
        bar.setMax(Math.max(all - visible, LEAST));
        bar.setVisibleAmount(bar.getMax() * visible / Math.max(1, all));
        bar.setUnitIncrement(step(plan));
        bar.setBlockIncrement(Math.max(1, rowsInView - 1) * step(plan));
        bar.setValue(part.before() + top * step(plan));
        bar.setVisible(all - visible > LEAST);
    }

    /// The row that a user waited for, once it is there.
    OptionalDouble arrived(RowPlan plan) {
        OptionalDouble row = awaited.stream().map(value -> rowOf(value, plan)).findFirst();
        boolean isThere = row.stream().anyMatch(each -> each >= 0 && each < plan.rows());
        if (!isThere) {
            return OptionalDouble.empty();
        }
        awaited = OptionalDouble.empty();
        return row;
    }

    /// Waits for nothing any more: a user went elsewhere.
    void forget() {
        awaited = OptionalDouble.empty();
    }
}
