package divide.inspector.ui.fx;

import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.text.Text;

/// Finds out what the machine's fonts can show. JavaFX thread only.
public final class Glyphs {
    private Glyphs() {}

    /// Whether there are glyphs for two characters that look different: where a font lacks them, it draws the same box
    /// for both, or nothing. Nobody tells what a family falls back to, so they are drawn.
    public static boolean areThere(String one, String other) {
        return !isSame(draw(one), draw(other));
    }

    private static Image draw(String text) {
        return new Text(text).snapshot(null, null);
    }

    private static boolean isSame(Image one, Image other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return false;
        }
        PixelReader left = one.getPixelReader();
        PixelReader right = other.getPixelReader();
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (left.getArgb(x, y) != right.getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
