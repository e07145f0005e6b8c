package divide.inspector.ui.fx;

import java.util.Optional;
import java.util.function.Function;

/// What a text that a user typed stands for, or why it is refused.
///
/// @param <T> what texts stand for
public sealed interface Typed<T> {
    /// It stands for `value`.
    record Accepted<T>(T value) implements Typed<T> {}

    /// It stands for nothing; `words` say why and what to type.
    record Refused<T>(String words) implements Typed<T> {}

    /// The value, when there is one.
    default Optional<T> accepted() {
        return switch (this) {
            case Accepted<T>(T value) -> Optional.of(value);
            case Refused<T> _ -> Optional.empty();
        };
    }

    /// What `change` makes of the value, or the same refusal.
    default <R> Typed<R> map(Function<T, R> change) {
        return switch (this) {
            case Accepted<T>(T value) -> new Accepted<>(change.apply(value));
            case Refused<T>(String words) -> new Refused<>(words);
        };
    }

    /// Why it is refused; empty when it isn't.
    default String problem() {
        return switch (this) {
            case Accepted<T> _ -> "";
            case Refused<T>(String words) -> words;
        };
    }

    /// `text` as it was typed, but not longer than a line has room for: to be quoted where it is refused.
    static String quoted(String text) {
        return Excerpt.start(text, 24);
    }
}
