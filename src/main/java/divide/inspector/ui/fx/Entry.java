package divide.inspector.ui.fx;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A field of a form: the text in it, and what that stands for. JavaFX thread.
///
/// @param <T> what the text stands for
public final class Entry<T> {
    private final StringProperty text;
    private final ReadOnlyObjectWrapper<Typed<T>> typed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// An entry that begins with the text `initial`.
    ///
    /// @param reader reads texts, which come without white space at their ends
    /// @param messages whose language refusals are said in: the text is read anew when it is switched
    public Entry(String initial, Function<String, Typed<T>> reader, Messages messages) {
        text = new SimpleStringProperty(initial);
        typed.bind(Bindings.createObjectBinding(() -> read(reader), text, messages.localeProperty()));
        problem.bind(typed.map(Typed::problem));
    }

    private Typed<T> read(Function<String, Typed<T>> reader) {
        return reader.apply(text.get() == null ? "" : text.get().strip());
    }

    /// The text as it is typed.
    public StringProperty textProperty() {
        return text;
    }

    /// What it stands for, or why it is refused.
    public ReadOnlyObjectProperty<Typed<T>> typedProperty() {
        return typed.getReadOnlyProperty();
    }

    /// Why it is refused; empty when it isn't.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What it stands for; empty when it is refused.
    public Optional<T> value() {
        return typed.get().accepted();
    }
}
