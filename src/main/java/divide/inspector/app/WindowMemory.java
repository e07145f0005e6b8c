package divide.inspector.app;

import divide.inspector.ui.session.Preferences;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Keeps how large the window is, where it stands and whether it is maximised. What is kept and doesn't fit the screens
/// that there are now counts as never kept. JavaFX thread only.
final class WindowMemory {
    private static final String PLACE = "window.place";
    private static final String MAXIMISED = "window.maximised";

    /// So much of the window's upper edge has to be on a screen: what can be caught to drag it.
    private static final double HANDLE_WIDTH = 120;

    private static final double HANDLE_HEIGHT = 24;

    /// A window that is maximised hears of its new size first, and of being maximised a moment later.
    private static final Duration SETTLING = Duration.millis(400);

    private final Stage stage;
    private final Preferences preferences;
    private final KeptSize size;
    private final PauseTransition settled = new PauseTransition(SETTLING);

    WindowMemory(Stage stage, Preferences preferences) {
        this.stage = stage;
        this.preferences = preferences;
        this.size = new KeptSize(preferences, "window.size", Launch.Size.SMALLEST);
        settled.setOnFinished(event -> write());
    }

    /// The size of the scene that is kept, unless it fits no screen.
    Optional<Launch.Size> size() {
        return size.size();
    }

    /// Puts the window where it was, before it is shown.
    void place() {
        preferences
                .text(PLACE)
                .flatMap(NumberPair::read)
                .map(place -> new Rectangle2D(place.first(), place.second(), HANDLE_WIDTH, HANDLE_HEIGHT))
                .filter(handle -> Screen.getScreens().stream()
                        .anyMatch(screen -> screen.getVisualBounds().contains(handle)))
                .ifPresent(handle -> {
                    stage.setX(handle.getMinX());
                    stage.setY(handle.getMinY());
                });
        stage.setMaximized(preferences.text(MAXIMISED).equals(Optional.of("true")));
    }

    /// Keeps what becomes of the window from now on.
    void watch() {
        Scene scene = stage.getScene();
        scene.widthProperty().subscribe((before, now) -> settled.playFromStart());
        scene.heightProperty().subscribe((before, now) -> settled.playFromStart());
        stage.xProperty().subscribe((before, now) -> settled.playFromStart());
        stage.yProperty().subscribe((before, now) -> settled.playFromStart());
        stage.maximizedProperty().subscribe((before, now) -> settled.playFromStart());
    }

    /// Keeps what has not been kept yet, before the window goes.
    void settle() {
        if (settled.getStatus() == PauseTransition.Status.RUNNING) {
            settled.stop();
            write();
        }
    }

    private void write() {
        preferences.keep(MAXIMISED, stage.isMaximized() ? "true" : "false");
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            size.keep(Launch.Size.of(stage.getScene()));
            preferences.keep(PLACE, Math.round(stage.getX()) + "," + Math.round(stage.getY()));
        }
    }
}
