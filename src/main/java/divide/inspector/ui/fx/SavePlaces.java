package divide.inspector.ui.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the user where a file should go. JavaFX thread.
@FunctionalInterface
public interface SavePlaces {
    /// A question for a place.
    ///
    /// @param title what is asked, the dialog's title
    /// @param name the name that is offered
    /// @param folder where to begin to look; empty for where the user was last
    /// @param kinds the kinds of file that can be chosen, the usual one first
    record Question(String title, String name, Optional<Path> folder, List<Kind> kinds) {
        public Question {
            kinds = List.copyOf(kinds);
        }
    }

    /// A kind of file.
    ///
    /// @param name what it is called
    /// @param extensions how its names end, without the dot, the usual one first; none for files of any name
    record Kind(String name, List<String> extensions) {
        public Kind {
            extensions = List.copyOf(extensions);
        }

        /// A kind of file whose names end in one of `extensions`.
        public static Kind of(String name, String... extensions) {
            return new Kind(name, List.of(extensions));
        }
    }

    /// The file that the user chose; empty when none. It may exist: the dialog has asked whether to replace it.
    Optional<Path> ask(Question question);
}
