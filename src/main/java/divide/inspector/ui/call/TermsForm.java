package divide.inspector.ui.call;

import divide.inspector.rpc.Deadlines;
import divide.inspector.ui.fx.Entry;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// How long calls wait and whether they share a connection, as it is typed. JavaFX thread.
final class TermsForm {
    private final Entry<Duration> connect;
    private final Entry<Duration> call;
    private final BooleanProperty fresh = new SimpleBooleanProperty();
    private final ObservableValue<String> problem;

    TermsForm(EntryReaders readers) {
        connect = new Entry<>(seconds(Deadlines.DEFAULT.connect()), readers::seconds);
        call = new Entry<>(seconds(Deadlines.DEFAULT.call()), readers::seconds);
        problem = connect.problemProperty()
                .flatMap(words -> words.isEmpty() ? call.problemProperty() : connect.problemProperty());
    }

    private static String seconds(Duration deadline) {
        return Long.toString(deadline.toSeconds());
    }

    /// How many seconds may pass until the connection stands.
    Entry<Duration> connect() {
        return connect;
    }

    /// How many seconds may pass from the request to the answer.
    Entry<Duration> call() {
        return call;
    }

    /// Whether each call opens a connection of its own.
    BooleanProperty freshProperty() {
        return fresh;
    }

    /// Why a time is refused; empty when none is.
    ObservableValue<String> problemProperty() {
        return problem;
    }

    /// What was typed; empty while a time is refused.
    Optional<Terms> terms() {
        return connect.value()
                .flatMap(first -> call.value().map(second -> new Terms(new Deadlines(first, second), fresh.get())));
    }

    /// What was typed, with the default in place of a time that is refused.
    Terms termsOrDefault() {
        return terms().orElseGet(() -> new Terms(Deadlines.DEFAULT, fresh.get()));
    }
}
