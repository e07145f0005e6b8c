package divide.inspector.ui.fx;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;

/// Has the lesser parts of a bar give way where there isn't room for all, rather than cut them all a little. A way in
/// which one does is a property that is true while it is needed. JavaFX thread only.
public final class Yielding {
    private final HBox bar;
    private final List<BooleanProperty> ways;
    private boolean armed;
    private boolean trying;

    private Yielding(HBox bar, List<BooleanProperty> ways) {
        this.bar = bar;
        this.ways = ways;
    }

    /// Has `lesser` vanish from `bar` where there isn't room for all, the first ones first.
    public static void in(HBox bar, Node... lesser) {
        in(bar, List.of(lesser).stream().map(Yielding::hiding).toList());
    }

    /// Goes through `ways` in order until `bar` has room for what is left.
    public static void in(HBox bar, List<BooleanProperty> ways) {
        Yielding yielding = new Yielding(bar, ways);
        bar.widthProperty().subscribe(yielding::arm);
        for (Node child : bar.getChildren()) {
            child.layoutBoundsProperty().subscribe(yielding::arm);
            if (child instanceof Labeled words) {
                words.textProperty().subscribe(yielding::arm);
                words.fontProperty().subscribe(yielding::arm);
            }
        }
    }

    /// The way in which `node` takes no room at all.
    public static BooleanProperty hiding(Node node) {
        BooleanProperty hidden = new SimpleBooleanProperty();
        hidden.subscribe(hides -> {
            node.setVisible(!hides);
            node.setManaged(!hides);
        });
        return hidden;
    }

    /// The way in which `label` says `brief` in place of `whole`.
    public static BooleanProperty shortening(
            Labeled label, ObservableValue<String> whole, ObservableValue<String> brief) {
        BooleanProperty shortened = new SimpleBooleanProperty();
        label.textProperty().bind(shortened.flatMap(isShort -> isShort ? brief : whole));
        return shortened;
    }

    /// Not at once: in the midst of a layout another one can't be asked for.
    private void arm() {
        if (!armed && !trying) {
            armed = true;
            Platform.runLater(this::giveWay);
        }
    }

    private void giveWay() {
        armed = false;
        trying = true;
        ways.forEach(way -> way.set(false));
        for (BooleanProperty way : ways) {
            way.set(bar.getWidth() > 0 && widthOfAll() > bar.getWidth());
        }
        trying = false;
    }

    private double widthOfAll() {
        double parts = bar.getChildren().stream()
                .filter(Node::isManaged)
                .mapToDouble(child -> child.prefWidth(-1) + bar.getSpacing())
                .sum();
        return bar.snappedLeftInset() + parts - bar.getSpacing() + bar.snappedRightInset();
    }
}
