package divide.inspector.ui.files;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Totals;
import java.util.List;

/// What a capture held at one moment, so that it can be told whether there is something new to save.
///
/// @param first the number of the first exchange in view
/// @param next the number behind the last one
/// @param ended how many of them have ended
/// @param annotated which of them the user said something of
/// @param annotations what that was
record Contents(long first, long next, long ended, List<Long> annotated, List<Annotation> annotations) {
    /// Nothing is in view.
    static final Contents NOTHING = new Contents(0, 0, 0, List.of(), List.of());

    static Contents of(ExchangeStore store) {
        Totals totals = store.totals();
        List<Long> annotated = store.annotated();
        long ended = totals.exchanges() - store.open().size();
        List<Annotation> annotations = annotated.stream().map(store::annotation).toList();
        return new Contents(totals.first(), totals.next(), ended, annotated, annotations);
    }

    boolean isEmpty() {
        return next == first;
    }

    /// Whether `earlier` has all that is here: what was dropped since is no loss of ours to mend.
    boolean isIn(Contents earlier) {
        return isEmpty()
                || next == earlier.next
                        && first >= earlier.first
                        && ended - (next - first) == earlier.ended - (earlier.next - earlier.first)
                        && earlier.annotated.containsAll(annotated)
                        && earlier.annotations.containsAll(annotations);
    }
}
