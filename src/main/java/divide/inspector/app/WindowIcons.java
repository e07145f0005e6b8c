package divide.inspector.app;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/// The program's icon in all sizes that systems ask for.
final class WindowIcons {
    private WindowIcons() {}

    static List<Image> all() {
        return Stream.of(16, 32, 48, 64, 128, 256)
                .map(size -> "/divide/inspector/icons/icon-" + size + ".png")
                .map(path -> new Image(WindowIcons.class.getResource(path).toExternalForm()))
                .toList();
    }
}
