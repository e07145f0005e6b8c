package divide.inspector.ui.files;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Lets one file be dropped onto a window.
public final class FileDrop {
    private final Consumer<Path> open;

    private FileDrop(Consumer<Path> open) {
        this.open = open;
    }

    /// Has files that are dropped onto `scene` go to `open`. JavaFX thread.
    public static void onto(Scene scene, Consumer<Path> open) {
        FileDrop drop = new FileDrop(open);
        scene.addEventFilter(DragEvent.DRAG_OVER, drop::over);
        scene.addEventFilter(DragEvent.DRAG_DROPPED, drop::dropped);
    }

    private void over(DragEvent event) {
        if (files(event).size() == 1) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    /// Opening may ask a question first, and the drag would hang over the other program for as long as that stands.
    private void dropped(DragEvent event) {
        List<File> files = files(event);
        if (files.size() == 1) {
            event.setDropCompleted(true);
            event.consume();
            Path file = files.getFirst().toPath();
            Platform.runLater(() -> open.accept(file));
        }
    }

    private static List<File> files(DragEvent event) {
        return event.getDragboard().hasFiles() ? event.getDragboard().getFiles() : List.of();
    }
}
