package divide.inspector.ui.fx;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the user which file to open. JavaFX thread.
@FunctionalInterface
public interface OpenPlaces {
    /// The file that the user chose; empty when none.
    Optional<Path> ask(SavePlaces.Question question);
}
