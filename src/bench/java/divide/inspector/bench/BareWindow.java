package divide.inspector.bench;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The window's FXML and nothing behind it, in the same theme; or next to nothing. In the image's runtime.
///
/// Arguments: the FXML to show, or `label`; then `end`, when the window is to close by itself.
public final class BareWindow extends Application {
    private static final String MODULE = "jrt:/divide.inspector/divide/inspector/ui/";
    private static final Duration SEEN = Duration.seconds(2);

    /// For JavaFX alone.
    public BareWindow() {}

    /// Shows it.
    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) throws IOException {
        List<String> words = getParameters().getRaw();
        stage.setScene(words.getFirst().equals("label") ? smallest() : bare(Path.of(words.getFirst())));
        stage.show();
        if (words.contains("end")) {
            PauseTransition end = new PauseTransition(SEEN);
            end.setOnFinished(event -> Platform.exit());
            end.play();
        }
    }

    private static Scene smallest() {
        return new Scene(new StackPane(new Label("A label")), 1280, 800);
    }

    private static Scene bare(Path fxml) throws IOException {
        setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        try (InputStream texts =
                URI.create(MODULE + "messages.properties").toURL().openStream()) {
            Parent root = FXMLLoader.load(fxml.toUri().toURL(), new PropertyResourceBundle(texts));
            Scene scene = new Scene(root, 1280, 800);
            Stream.of("base.css", "light.css").map((MODULE + "theme/")::concat).forEach(scene.getStylesheets()::add);
            return scene;
        }
    }
}
