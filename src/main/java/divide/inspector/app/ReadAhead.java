package divide.inspector.app;

import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Themes;
import java.util.Locale;
import javafx.scene.text.Text;

/// Has another processor read what the window will need, while the threads that lead to the window do something else.
/// What is read is kept by whoever keeps it anyway: the texts, the fonts, the classes, and what was compiled for them.
final class ReadAhead {
    private ReadAhead() {}

    /// While JavaFX starts: the window's texts and a theme.
    static void whileJavaFxStarts() {
        start(() -> {
            new Messages(Locale.getDefault());
            Themes.readAhead();
        });
    }

    /// While the window's outline is built, once JavaFX has started: the fonts, which the first text that is measured
    /// looks for.
    static void whileTheOutlineIsBuilt() {
        start(() -> new Text("A").getLayoutBounds());
    }

    private static void start(Runnable reading) {
        Thread.ofPlatform().daemon().name("read-ahead").start(reading);
    }
}
