package divide.inspector.ui.conversation;

import java.util.List;
import java.util.Optional;

/// The rows that a user has marked, from where the mark was begun to where it was moved.
final class DumpMarks {
    private static final int NONE = -1;

    private int anchor = NONE;
    private int caret = NONE;

    /// How the marked rows change.
    enum Way {
        /// One row is marked instead.
        MOVE,
        /// The rows up to there are marked.
        EXTEND
    }

    void to(int row, Way way) {
        caret = row;
        if (way == Way.MOVE || anchor == NONE) {
            anchor = row;
        }
    }

    boolean isNone() {
        return caret == NONE;
    }

    int caret() {
        return Math.max(0, caret);
    }

    int first() {
        return Math.max(0, Math.min(anchor, caret));
    }

    int last() {
        return Math.max(0, Math.max(anchor, caret));
    }

    boolean contain(int row) {
        return !isNone() && row >= first() && row <= last();
    }

    /// The bytes that the mark begins and ends with, to find its rows again when they have moved.
    List<Optional<Place>> places(RowPlan plan) {
        return plan == null || isNone()
                ? List.of(Optional.empty(), Optional.empty())
                : List.of(Optional.of(plan.place(anchor)), Optional.of(plan.place(caret)));
    }

    void moveTo(RowPlan plan, List<Optional<Place>> places) {
        anchor = row(plan, places.getFirst());
        caret = row(plan, places.getLast());
        if (anchor == NONE || caret == NONE) {
            anchor = NONE;
            caret = NONE;
        }
    }

    private static int row(RowPlan plan, Optional<Place> place) {
        return plan == null
                ? NONE
                : place.map(each -> plan.rowOf(each).orElse(NONE)).orElse(NONE);
    }
}
