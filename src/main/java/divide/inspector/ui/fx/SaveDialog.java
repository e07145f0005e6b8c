package divide.inspector.ui.fx;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// The system's dialog for saving, over a window of the program. It begins where a file was saved last.
public final class SaveDialog implements SavePlaces {
    private final Function<FileChooser, File> system;
    private Optional<Path> lastFolder = Optional.empty();

    /// A dialog over `owner`.
    public SaveDialog(Window owner) {
        this(chooser -> chooser.showSaveDialog(owner));
    }

    /// A dialog that `system` shows; null is no choice.
    SaveDialog(Function<FileChooser, File> system) {
        this.system = system;
    }

    @Override
    public Optional<Path> ask(Question question) {
        Optional<Path> chosen = choose(FileChoosers.of(question, lastFolder));
        lastFolder = chosen.map(Path::getParent).or(() -> lastFolder);
        return chosen;
    }

    /// The dialog has asked whether to replace the file of the name that was typed. Where the whole name is that of
    /// another file, which is there too, it has to ask again.
    private Optional<Path> choose(FileChooser chooser) {
        Optional<Path> typed = Optional.ofNullable(system.apply(chooser)).map(File::toPath);
        Optional<Path> whole = typed.map(file -> withExtension(file, chooser.getSelectedExtensionFilter()));
        if (whole.equals(typed) || whole.filter(Files::exists).isEmpty()) {
            return whole;
        }
        whole.map(Path::getParent).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        whole.map(Path::getFileName).map(Path::toString).ifPresent(chooser::setInitialFileName);
        return choose(chooser);
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
