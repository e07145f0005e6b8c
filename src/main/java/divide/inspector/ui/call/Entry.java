package divide.inspector.ui.call;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// A field of the form: the text in it, and what that stands for. JavaFX thread.
public final class Entry<T> {
    private final StringProperty text;
    private final ReadOnlyObjectWrapper<Typed<T>> typed = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<String> problem = typed.map(Typed::problem);

    Entry(String initial, Function<String, Typed<T>> reader) {
        text = new SimpleStringProperty(initial);
        text.map(words -> reader.apply(words.strip())).subscribe(typed::set);
    }

    /// The text as it is typed.
    public StringProperty textProperty() {
        return text;
    }

    /// What it stands for, or why it is refused.
    ReadOnlyObjectProperty<Typed<T>> typedProperty() {
        return typed.getReadOnlyProperty();
    }

    /// Why it is refused; empty when it isn't.
    public ObservableValue<String> problemProperty() {
        return problem;
    }

    /// What it stands for; empty when it is refused.
    public Optional<T> value() {
        return typed.get().accepted();
    }
}
