package divide.inspector.ui.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/// The system's dialog for opening, over a window of the program. It begins where a file was opened last.
public final class OpenDialog implements OpenPlaces {
    private final Window owner;
    private Optional<Path> lastFolder = Optional.empty();

    /// A dialog over `owner`.
    public OpenDialog(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> ask(SavePlaces.Question question) {
        File file = FileChoosers.of(question, lastFolder).showOpenDialog(owner);
        Optional<Path> chosen = Optional.ofNullable(file).map(File::toPath);
        lastFolder = chosen.map(Path::getParent).or(() -> lastFolder);
        return chosen;
    }
}
