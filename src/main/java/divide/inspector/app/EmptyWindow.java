package divide.inspector.app;

import divide.inspector.ui.shell.Outline;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The window before its panes are in it, as large and where it was left. JavaFX thread only.
///
/// @param appearance how it looks
record EmptyWindow(Appearance appearance) {
    private static final Launch.Size USUAL = new Launch.Size(1280, 800);
    private static final Launch.Size COMFORTABLE = new Launch.Size(640, 420);

    /// A display that draws nothing in this time keeps nobody waiting.
    private static final int LONGEST_MILLIS = 500;

    /// Puts a scene with nothing in it onto the stage, which is not shown yet.
    ///
    /// @param given its size, which is not remembered; empty: the one that is
    Scene prepare(Optional<Launch.Size> given) {
        return prepare(new Group(), given);
    }

    /// Shows the window's outline, and comes back when that has been drawn: people see it while the rest is loaded.
    ///
    /// @return whether it is still there: it may have been closed meanwhile
    boolean show(Optional<Launch.Size> given) {
        Scene scene = prepare(
                new Outline(appearance.messages, appearance.preferences, appearance.themes.zoom()).root(), given);
        appearance.stage.titleProperty().unbind();
        appearance.stage.setTitle(appearance.messages.text("shell.window.title"));
        appearance.stage.show();
        awaitFrame(scene);
        return appearance.stage.isShowing();
    }

    private Scene prepare(Parent root, Optional<Launch.Size> given) {
        Launch.Size size = given.or(appearance.memory::size).orElse(USUAL);
        Scene scene = new Scene(root, size.width(), size.height());
        appearance.themes.fit(root);
        appearance.themes.dress(scene);
        Stage stage = appearance.stage;
        stage.setMinWidth(Math.min(COMFORTABLE.width(), scene.getWidth()));
        stage.setMinHeight(Math.min(COMFORTABLE.height(), scene.getHeight()));
        stage.setScene(scene);
        appearance.scene = Optional.of(scene);
        stage.sizeToScene();
        if (given.isEmpty()) {
            appearance.memory.place();
        }
        return scene;
    }

    /// The FX thread goes on with other events meanwhile: without them the window would be drawn only after all that
    /// follows. What is drawn by software comes back to this thread to be put on the screen. The renderer does one
    /// thing after the other, so that a picture of next to nothing is there when the frame is.
    private static void awaitFrame(Scene scene) {
        Object frame = new Object();
        AtomicBoolean isOver = new AtomicBoolean();
        Runnable end = () -> {
            if (isOver.compareAndSet(false, true)) {
                Platform.exitNestedEventLoop(frame, null);
            }
        };
        Executor later = CompletableFuture.delayedExecutor(LONGEST_MILLIS, TimeUnit.MILLISECONDS, Platform::runLater);
        later.execute(end);
        new SteadyScene(scene, 1).whenSteady(() -> {
            new Group().snapshot(null, null);
            Platform.runLater(end);
        });
        Platform.enterNestedEventLoop(frame);
    }
}
