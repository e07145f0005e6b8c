package divide.inspector.app;

import divide.inspector.ui.session.Preferences;
import java.util.Optional;
import javafx.stage.Screen;

/// The size that a window's scene had when it was last kept. JavaFX thread only.
///
/// @param key what it is kept under
/// @param smallest what is smaller was never kept by this program
record KeptSize(Preferences preferences, String key, Launch.Size smallest) {
    /// The size that is kept, in pixels of whoever keeps it (the main window's are those of the screen, the others' at
    /// 100 %), unless it fits no screen that there is now.
    Optional<Launch.Size> size() {
        return preferences
                .text(key)
                .flatMap(NumberPair::read)
                .map(pair -> new Launch.Size(pair.first(), pair.second()))
                .filter(size -> size.width() >= smallest.width())
                .filter(size -> size.height() >= smallest.height())
                .filter(KeptSize::fitsAScreen);
    }

    private static boolean fitsAScreen(Launch.Size size) {
        return Screen.getScreens().stream()
                .map(Screen::getBounds)
                .anyMatch(screen -> size.width() <= screen.getWidth() && size.height() <= screen.getHeight());
    }

    void keep(Launch.Size size) {
        preferences.keep(key, size.width() + "x" + size.height());
    }
}
