package divide.inspector.ui.conversation;

import divide.inspector.ui.fx.Clip;
import java.util.Optional;

/// Moves the marked rows, as keys and the pointer ask for it.
final class DumpSteps {
    private final ConversationView view;
    private final DumpMarks marks;
    private Optional<Runnable> awaited = Optional.empty();

    DumpSteps(ConversationView view, DumpMarks marks) {
        this.view = view;
        this.marks = marks;
    }

    /// Marks the row nearest to `row`.
    void markTo(int row, DumpMarks.Way way) {
        view.plan().ifPresent(plan -> {
            marks.to(Math.clamp(row, 0, plan.rows() - 1), way);
            view.markMoved();
        });
    }

    /// Marks the row where a key wants to have the mark, and brings it into view.
    void step(int row, DumpMarks.Way way) {
        if (row < caret()) {
            view.model().stopFollowing();
        }
        markTo(row, way);
        view.reveal(marks.caret());
        view.lookBeyondEdge();
    }

    /// Goes to the very first row, also of a conversation of which a later part is shown.
    void stepToFirst(DumpMarks.Way way) {
        awaited = Optional.of(() -> toFirst(way));
        settle();
        if (awaited.isPresent()) {
            view.model().stopFollowing();
            view.model().lookAtOldest();
        }
    }

    private void toFirst(DumpMarks.Way way) {
        if (view.plan().filter(plan -> plan.conversation().before() > 0).isPresent()) {
            awaited = Optional.of(() -> toFirst(way));
        } else {
            step(0, way);
        }
    }

    /// Goes to the very last row, also of a conversation of which an earlier part is shown.
    void stepToLast(DumpMarks.Way way) {
        awaited = Optional.of(() -> toLast(way));
        settle();
        if (awaited.isPresent()) {
            view.model().lookAtNewest();
        }
    }

    private void toLast(DumpMarks.Way way) {
        if (view.plan().filter(plan -> plan.conversation().after() > 0).isPresent()) {
            awaited = Optional.of(() -> toLast(way));
        } else {
            step(view.rows() - 1, way);
        }
    }

    /// Takes the step that waited for another part of the conversation.
    void settle() {
        Optional<Runnable> step = awaited;
        awaited = Optional.empty();
        step.ifPresent(Runnable::run);
    }

    /// The row that keys go out from: the marked one, or else that of the selected exchange, or the first in view.
    int caret() {
        return marks.isNone()
                ? view.plan()
                        .flatMap(plan -> plan.rowOfExchange(
                                view.model().session().selectedProperty().get()))
                        .orElse(view.topRow())
                : marks.caret();
    }

    boolean isMarked(int row) {
        return marks.contain(row);
    }

    /// Copies the marked rows as text, or those in view.
    void copyRows() {
        view.plan().ifPresent(plan -> {
            int first = marks.isNone() ? view.topRow() : marks.first();
            int last = marks.isNone() ? view.bottomRow() : marks.last();
            view.model().copier().rows(plan, first, last, Clip::put);
        });
    }

    /// Copies all rows of the connection as text.
    void copyAll() {
        view.plan().ifPresent(plan -> view.model().copier().whole(plan, Clip::put));
    }
}
