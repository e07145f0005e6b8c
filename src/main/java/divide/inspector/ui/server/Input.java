package divide.inspector.ui.server;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A text that a user types, checked as it is typed. JavaFX thread.
///
/// @param <T> what the text stands for
final class Input<T> {
    private final StringProperty text = new SimpleStringProperty();
    private final ReadOnlyObjectWrapper<Checked<T>> checked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    Input(String initial, Function<String, Checked<T>> check) {
        text.set(initial);
        text.subscribe(typed -> {
            checked.set(check.apply(typed == null ? "" : typed.strip()));
            problem.set(checked.get().problem());
        });
    }

    StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<Checked<T>> checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    /// Why the text can't be used; empty when it can.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    Optional<T> value() {
        return checked.get().value();
    }
}
