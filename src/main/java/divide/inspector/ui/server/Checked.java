package divide.inspector.ui.server;

import java.util.Optional;

/// What came of checking what a user typed.
///
/// @param <T> what the text stands for
sealed interface Checked<T> {
    /// The text stands for `sense`.
    record Fine<T>(T sense) implements Checked<T> {}

    /// The text can't be used; `words` say why, and what can.
    record Refused<T>(String words) implements Checked<T> {}

    /// What the text stands for, unless it was refused.
    default Optional<T> value() {
        return switch (this) {
            case Fine<T>(T sense) -> Optional.of(sense);
            case Refused<T> _ -> Optional.empty();
        };
    }

    /// Why the text was refused; empty when it wasn't.
    default String problem() {
        return switch (this) {
            case Fine<T> _ -> "";
            case Refused<T>(String words) -> words;
        };
    }
}
