package divide.inspector.ui.session;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.ExchangeStore;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// What the user says of exchanges: marks and notes, which the store keeps. JavaFX thread only.
public final class Annotations {
    private final ExchangeStore store;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private Runnable question = () -> {};
    private long asked;

    /// What is said of the exchanges of `store`.
    Annotations(ExchangeStore store) {
        this.store = store;
    }

    /// What is said of an exchange.
    public Annotation of(long number) {
        return store.annotation(number);
    }

    /// Says something else of an exchange.
    public void set(long number, Annotation annotation) {
        store.annotate(number, annotation);
        changes.set(changes.get() + 1);
    }

    /// Marks an exchange, or takes its mark away; its note stays.
    public void toggleMark(long number) {
        Annotation before = of(number);
        set(number, new Annotation(!before.marked(), before.text()));
    }

    /// Another number after every change.
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Asks the user for a note on an exchange.
    public void ask(long number) {
        asked = number;
        question.run();
    }

    /// The exchange that the user was asked about last: another one may be selected since.
    public long asked() {
        return asked;
    }

    /// Has `question` ask the user when a note is wanted.
    public void onAsk(Runnable question) {
        this.question = question;
    }

    /// The next exchange after `number` of which something is said, or else the first one; empty when there is none.
    public Optional<Long> next(long number) {
        List<Long> all = store.annotated();
        return all.stream()
                .filter(each -> each > number)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /// The last exchange before `number` of which something is said, or else the last one; empty when there is none.
    public Optional<Long> previous(long number) {
        List<Long> backwards = store.annotated().reversed();
        return backwards.stream()
                .filter(each -> each < number)
                .findFirst()
                .or(() -> backwards.stream().findFirst());
    }
}
