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
/// @param unseen what is with the panes that the program loads when they are shown
record BareFxml(Path folder, Unseen unseen) {
    private static final Path FXML = Path.of("fxml");
    private static final Pattern BEHIND = Pattern.compile("\\s(fx:controller=\"[^\"]*\"|on[A-Z]\\w*=\"#[^\"]*\")");
    private static final Pattern LATE = Pattern.compile("<LatePane([^>]*?) source=\"@(\\w+\\.fxml)\"([^>]*)/>");
    private static final String LATE_KIND = "divide.inspector.ui.fx.LatePane";
    private static final String BARE_KIND = "javafx.scene.layout.StackPane";
    private static final String SHEETS = "@../ui/theme/";
    private static final String SAME_SHEETS = "jrt:/divide.inspector/divide/inspector/ui/theme/";

    /// Whether panes that nobody sees at the start are in it.
    enum Unseen {
        LEFT_OUT("<StackPane visible=\"false\"$1$3/>"),
        LOADED("<StackPane visible=\"false\"$1$3><fx:include source=\"$2\"/></StackPane>");

        private final String written;

        Unseen(String written) {
            this.written = written;
        }
    }

    /// Writes all of it.
    ///
    /// @return the main window's
    Path write() throws IOException {
        try (Stream<Path> all = Files.list(FXML)) {
            for (Path each : all.toList()) {
                Files.writeString(folder.resolve(each.getFileName()), bare(Files.readString(each)));
            }
        }
        return folder.resolve("Shell.fxml");
    }

    private String bare(String fxml) {
        String alone = BEHIND.matcher(fxml).replaceAll("").replace(SHEETS, SAME_SHEETS);
        return LATE.matcher(alone).replaceAll(unseen.written).replace(LATE_KIND, BARE_KIND);
    }
}
