package divide.inspector.ui.frame;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Text;

/// Measures words in the font that the style sheets give to a style class. It has to be a child of a shown node, where
/// it takes no room and isn't seen.
final class TextRuler extends Text {
    private static final int MOST_WORDS = 2_000;

    private final Map<String, Double> widths = new HashMap<>();

    TextRuler(String styleClass) {
        getStyleClass().add(styleClass);
        setManaged(false);
        // Not invisible: style sheets needn't be applied to what is invisible.
        setOpacity(0);
        setMouseTransparent(true);
        fontProperty().subscribe(font -> widths.clear());
    }

    /// How wide `words` are on one line.
    double width(String words) {
        if (widths.size() > MOST_WORDS) {
            widths.clear();
        }
        return widths.computeIfAbsent(words, this::measure);
    }

    /// How high `words` are when they wrap at `width`.
    double height(String words, double width) {
        setWrappingWidth(Math.max(1, width));
        setText(words);
        double height = getLayoutBounds().getHeight();
        setWrappingWidth(0);
        setText("");
        return height;
    }

    private double measure(String words) {
        setText(words);
        double width = getLayoutBounds().getWidth();
        setText("");
        return width;
    }
}
