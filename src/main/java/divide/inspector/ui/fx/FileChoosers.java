package divide.inspector.ui.fx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/// Makes the system's dialogs for files out of what is asked.
final class FileChoosers {
    private FileChoosers() {}

    /// A dialog for `question`.
    ///
    /// @param last where to begin to look when the question doesn't say
    static FileChooser of(SavePlaces.Question question, Optional<Path> last) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(question.title());
        chooser.setInitialFileName(question.name());
        chooser.getExtensionFilters()
                .setAll(question.kinds().stream().map(FileChoosers::filter).toList());
        question.folder()
                .or(() -> last)
                .filter(Files::isDirectory)
                .map(Path::toFile)
                .ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private static ExtensionFilter filter(SavePlaces.Kind kind) {
        List<String> patterns =
                kind.extensions().stream().map(extension -> "*." + extension).toList();
        return new ExtensionFilter(kind.name(), patterns.isEmpty() ? List.of("*") : patterns);
    }
}
