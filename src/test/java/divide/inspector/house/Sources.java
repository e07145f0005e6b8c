package divide.inspector.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The project's own files, as text.
final class Sources {
    static final Path MAIN = Path.of("src/main/java/divide/inspector");
    static final Path TESTS = Path.of("src/test/java/divide/inspector");
    static final Path RESOURCES = Path.of("src/main/resources/divide/inspector");
    static final Path FXML = Path.of("fxml");

    private Sources() {}

    static List<Path> below(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// The room of a main source file: `wire`, `ui.call`.
    static String room(Path file) {
        return MAIN.relativize(file.getParent())
                .toString()
                .replace(file.getFileSystem().getSeparator(), ".");
    }
}
