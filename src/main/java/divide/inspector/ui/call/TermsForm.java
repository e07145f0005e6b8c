package divide.inspector.ui.call;

import divide.inspector.rpc.Deadlines;
import divide.inspector.ui.fx.Entry;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.Preferences;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// How long calls wait and whether they share a connection, as it is typed. JavaFX thread.
final class TermsForm {
    private final Entry<Duration> connect;
    private final Entry<Duration> call;
    private final Entry<Duration> idle;
    private final BooleanProperty fresh = new SimpleBooleanProperty();
    private final ObservableValue<String> problem;

    TermsForm(EntryReaders readers, Messages messages) {
        connect = new Entry<>(seconds(Deadlines.DEFAULT.connect()), readers::seconds, messages);
        call = new Entry<>(seconds(Deadlines.DEFAULT.call()), readers::seconds, messages);
        idle = new Entry<>(seconds(Deadlines.DEFAULT.idle()), readers::seconds, messages);
        problem = firstProblem(connect, firstProblem(call, idle.problemProperty()));
    }

    void keepIn(Preferences preferences) {
        preferences.keep("form.call.connectSeconds", connect);
        preferences.keep("form.call.answerSeconds", call);
        preferences.keep("form.call.idleSeconds", idle);
        preferences.keep("form.call.fresh", fresh);
    }

    private static ObservableValue<String> firstProblem(Entry<?> first, ObservableValue<String> otherwise) {
        return first.problemProperty().flatMap(words -> words.isEmpty() ? otherwise : first.problemProperty());
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

    /// How many seconds a connection is kept after the last answer.
    Entry<Duration> idle() {
        return idle;
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
        return problem.getValue().isEmpty() ? Optional.of(new Terms(deadlines(), fresh.get())) : Optional.empty();
    }

    private Deadlines deadlines() {
        return new Deadlines(
                connect.value().orElseThrow(),
                call.value().orElseThrow(),
                idle.value().orElseThrow());
    }

    /// What was typed, with the default in place of a time that is refused.
    Terms termsOrDefault() {
        return terms().orElseGet(() -> new Terms(Deadlines.DEFAULT, fresh.get()));
    }
}
