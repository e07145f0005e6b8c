package divide.inspector.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The program's FXML without controllers: the same controls, texts and style sheets, and nobody who fills them, binds
/// them or listens to them.
///
/// @param folder where it is written to
record BareFxml(Path folder) {
    private static final Path FXML = Path.of("fxml");
    private static final Pattern BEHIND = Pattern.compile("\\s(fx:controller=\"[^\"]*\"|on[A-Z]\\w*=\"#[^\"]*\")");
    private static final String SHEETS = "@../ui/theme/";
    private static final String SAME_SHEETS = "jrt:/divide.inspector/divide/inspector/ui/theme/";

    /// Writes all of it.
    ///
    /// @return the main window's
    Path write() throws IOException {
        try (Stream<Path> all = Files.list(FXML)) {
            for (Path each : all.toList()) {
                String bare =
                        BEHIND.matcher(Files.readString(each)).replaceAll("").replace(SHEETS, SAME_SHEETS);
                Files.writeString(folder.resolve(each.getFileName()), bare);
            }
        }
        return folder.resolve("Shell.fxml");
    }
}
