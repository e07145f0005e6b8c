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

    FileDrop(Consumer<Path> open) {
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

    private void dropped(DragEvent event) {
        if (take(files(event))) {
            event.setDropCompleted(true);
            event.consume();
        }
    }

    /// Takes what was dropped, if it is one file. It is opened once the drop is over: opening may ask a question, and
    /// until that was answered the drag would hang over the other program.
    boolean take(List<File> files) {
        if (files.size() != 1) {
            return false;
        }
        Path file = files.getFirst().toPath();
        Platform.runLater(() -> open.accept(file));
        return true;
    }

    private static List<File> files(DragEvent event) {
        return event.getDragboard().hasFiles() ? event.getDragboard().getFiles() : List.of();
    }
}
