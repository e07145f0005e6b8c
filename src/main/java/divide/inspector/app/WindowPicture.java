package divide.inspector.app;

import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/// A picture of a window's scene, once nothing in it moves any more. JavaFX thread only.
///
/// @param background writes the file
/// @param messages say why that can't be done
record WindowPicture(Scene scene, Background background, Messages messages) {
    /// Writes it to `file`; fails with a [LaunchStepException] when that can't be done.
    CompletableFuture<Void> write(Path file) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        new SteadyScene(scene).whenSteady(() -> {
            try {
                write(scene.snapshot(null), file, written);
            } catch (RuntimeException undrawable) {
                written.completeExceptionally(unwritten(file, undrawable));
            }
        });
        return written;
    }

    private void write(Image picture, Path file, CompletableFuture<Void> written) {
        background.run(
                "write picture",
                () -> {
                    PngFile.write(picture, file);
                    return null;
                },
                done -> written.complete(null),
                why -> written.completeExceptionally(unwritten(file, why)));
    }

    private LaunchStepException unwritten(Path file, Exception why) {
        return new LaunchStepException(messages.text("shell.snapshot.failed", file.toString(), reason(why)));
    }

    private static String reason(Exception why) {
        return why instanceof IOException outside ? PngFile.reason(outside) : why.toString();
    }
}
