package divide.inspector.ui.fx;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// The system's dialog for saving, over a window of the program. It begins where a file was saved last.
public final class SaveDialog implements SavePlaces {
    private final Window owner;
    private Optional<Path> lastFolder = Optional.empty();

    /// A dialog over `owner`.
    public SaveDialog(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> ask(Question question) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(question.title());
        chooser.setInitialFileName(question.name());
        chooser.getExtensionFilters().setAll(filters(question));
        question.folder()
                .or(() -> lastFolder)
                .filter(Files::isDirectory)
                .map(Path::toFile)
                .ifPresent(chooser::setInitialDirectory);
        Optional<Path> chosen = Optional.ofNullable(chooser.showSaveDialog(owner))
                .map(File::toPath)
                .map(file -> withExtension(file, chooser.getSelectedExtensionFilter()));
        lastFolder = chosen.map(Path::getParent).or(() -> lastFolder);
        return chosen;
    }

    private static List<ExtensionFilter> filters(Question question) {
        return question.kinds().stream()
                .map(kind -> new ExtensionFilter(kind.name(), "*." + kind.extension()))
                .toList();
    }

    /// Some systems' dialogs leave it to us to end the name by the chosen kind.
    private static Path withExtension(Path file, ExtensionFilter chosen) {
        String name = file.getFileName().toString();
        if (chosen == null || name.contains(".")) {
            return file;
        }
        return file.resolveSibling(name + chosen.getExtensions().getFirst().substring(1));
    }
}
