package divide.inspector.ui.fx;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
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
        FileChooser chooser = new FileChooser();
        chooser.setTitle(question.title());
        chooser.getExtensionFilters().setAll(filters(question));
        question.folder()
                .or(() -> lastFolder)
                .filter(Files::isDirectory)
                .map(Path::toFile)
                .ifPresent(chooser::setInitialDirectory);
        Optional<Path> chosen =
                Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
        lastFolder = chosen.map(Path::getParent).or(() -> lastFolder);
        return chosen;
    }

    private static List<ExtensionFilter> filters(SavePlaces.Question question) {
        return question.kinds().stream()
                .map(kind -> new ExtensionFilter(
                        kind.name(), List.of(kind.extension().split(" "))))
                .toList();
    }
}
