package divide.inspector.ui.fx;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// A sentence that a model has to say, and says anew when the window's language is switched. JavaFX thread only.
public final class Sentence {
    private final ObjectProperty<Supplier<String>> words = new SimpleObjectProperty<>(() -> "");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    /// Silence, in the language of `messages`.
    public Sentence(Messages messages) {
        StringBinding said = Bindings.createStringBinding(() -> words.get().get(), words, messages.localeProperty());
        text.bind(said);
    }

    /// Says `now` from here on.
    ///
    /// @param now gives the sentence in the language of the moment
    public void say(Supplier<String> now) {
        words.set(now);
    }

    /// Says nothing any more.
    public void silence() {
        words.set(() -> "");
    }

    /// What is said now; empty when nothing is.
    public String text() {
        return text.get();
    }

    /// The same, to be shown.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
