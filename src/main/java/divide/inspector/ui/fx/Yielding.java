package divide.inspector.ui.fx;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;

/// Has the lesser parts of a bar give way where there isn't room for all, rather than cut them all a little. JavaFX
/// thread only.
public final class Yielding {
    private final HBox bar;
    private final List<Node> lesser;
    private boolean armed;

    private Yielding(HBox bar, List<Node> lesser) {
        this.bar = bar;
        this.lesser = lesser;
    }

    /// Has `lesser` give way in `bar`, the first ones first.
    public static void in(HBox bar, Node... lesser) {
        Yielding yielding = new Yielding(bar, List.of(lesser));
        bar.widthProperty().subscribe(yielding::arm);
        for (Node child : bar.getChildren()) {
            child.layoutBoundsProperty().subscribe(yielding::arm);
            if (child instanceof Labeled words) {
                words.textProperty().subscribe(yielding::arm);
                words.fontProperty().subscribe(yielding::arm);
            }
        }
    }

    /// Not at once: in the midst of a layout another one can't be asked for.
    private void arm() {
        if (!armed) {
            armed = true;
            Platform.runLater(this::giveWay);
        }
    }

    private void giveWay() {
        armed = false;
        double over = widthOfAll() - bar.getWidth();
        for (Node node : lesser) {
            boolean stays = over <= 0 || bar.getWidth() == 0;
            node.setVisible(stays);
            node.setManaged(stays);
            over -= stays ? 0 : node.prefWidth(-1) + bar.getSpacing();
        }
    }

    private double widthOfAll() {
        double parts = bar.getChildren().stream()
                .filter(child -> child.isManaged() || lesser.contains(child))
                .mapToDouble(child -> child.prefWidth(-1) + bar.getSpacing())
                .sum();
        return bar.snappedLeftInset() + parts - bar.getSpacing() + bar.snappedRightInset();
    }
}
