package divide.inspector.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/// Goes through a scene and finds words that there is no room for, and controls that stand outside of it. What cells of
/// lists and tables hold may be of any length and is left out. JavaFX thread only.
final class WholeWords {
    private static final String ELLIPSIS = "…";

    private final Scene scene;
    private final List<String> faults = new ArrayList<>();

    private WholeWords(Scene scene) {
        this.scene = scene;
    }

    /// What of `scene` can't be read or reached.
    static List<String> faults(Scene scene) {
        WholeWords words = new WholeWords(scene);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        words.look(scene.getRoot(), false);
        return words.faults;
    }

    private void look(Node node, boolean scrolls) {
        if (!node.isVisible() || node instanceof IndexedCell<?>) {
            return;
        }
        switch (node) {
            case Labeled labeled -> judge(labeled);
            case TextField field -> judge(field);
            default -> {}
        }
        if (node instanceof Control control && !scrolls && isOutside(control)) {
            faults.add(name(control) + " is outside of its window");
        }
        if (node instanceof Parent parent) {
            boolean below = scrolls || node instanceof ScrollPane || node instanceof TextInputControl;
            parent.getChildrenUnmodifiable().forEach(child -> look(child, below));
        }
    }

    private void judge(Labeled labeled) {
        shown(labeled)
                .filter(shown -> isCut(shown, labeled.getText()))
                .findFirst()
                .ifPresent(
                        shown -> faults.add("%s: \"%s\" of \"%s\"".formatted(name(labeled), shown, labeled.getText())));
        if (labeled instanceof ButtonBase && labeled.getWidth() < Math.floor(labeled.minWidth(-1))) {
            faults.add(name(labeled) + " is too narrow for its words");
        }
    }

    private static Stream<String> shown(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText());
    }

    private static boolean isCut(String shown, String whole) {
        boolean ends = shown.endsWith(ELLIPSIS) || shown.endsWith("...");
        return ends && !shown.equals(whole) && !whole.endsWith(ELLIPSIS);
    }

    /// An empty field shows its prompt.
    private void judge(TextField field) {
        if (field.getText().isEmpty() && field.getPromptText() != null) {
            Text prompt = new Text(field.getPromptText());
            prompt.setFont(field.getFont());
            double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
            if (prompt.getLayoutBounds().getWidth() > room + 1) {
                faults.add("%s has no room for \"%s\"".formatted(name(field), field.getPromptText()));
            }
        }
    }

    private boolean isOutside(Control control) {
        Bounds place = control.localToScene(control.getLayoutBounds());
        return place.getWidth() > 0
                && (place.getMinX() < -1
                        || place.getMinY() < -1
                        || place.getMaxX() > scene.getWidth() + 1
                        || place.getMaxY() > scene.getHeight() + 1);
    }

    private static String name(Node node) {
        Node named = node;
        while (named.getId() == null && named.getParent() != null) {
            named = named.getParent();
        }
        return named.getId() + (named == node ? "" : " > " + node.getStyleClass());
    }
}
