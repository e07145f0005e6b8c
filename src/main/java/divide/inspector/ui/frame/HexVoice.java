package divide.inspector.ui.frame;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Has a screen reader hear what is selected in the hex view.
///
/// Bytes have no nodes, so an empty one stands where the caret is and says what is there. There are two of them by
/// turns: a reader that is told of the item that it knows already keeps silent.
final class HexVoice {
    private final HexView view;
    private final List<Region> spots = List.of(spot(), spot());
    private int turn;
    private String said = "";

    HexVoice(HexView view) {
        this.view = view;
    }

    private static Region spot() {
        Region spot = new Region();
        spot.setManaged(false);
        spot.setMouseTransparent(true);
        spot.setAccessibleRole(AccessibleRole.LIST_ITEM);
        return spot;
    }

    List<Region> spots() {
        return spots;
    }

    /// Speaks of what `model` has, until the subscription is released.
    Subscription speak(FrameModel model) {
        said = "";
        view.setAccessibleHelp(model.words().text("frames.hex.help"));
        return Subscription.combine(
                model.contentProperty().subscribe(content -> say(model)),
                model.summaryProperty().subscribe(summary -> say(model)),
                model.selectionProperty().subscribe(range -> say(model)));
    }

    private void say(FrameModel model) {
        String words = new FrameVoice(model).words();
        if (!words.equals(said)) {
            said = words;
            turn = 1 - turn;
            current().setAccessibleText(words);
            view.setAccessibleText(
                    model.words().text("frames.hex.name", model.kind().ordinal()) + ": " + words);
            view.placeOf(model.steps().caret()).ifPresent(this::moveTo);
            view.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        }
    }

    /// What stands for the byte at the caret.
    Region current() {
        return spots.get(turn);
    }

    /// Moves it to where the byte is, so that a magnifier finds it.
    private void moveTo(Bounds place) {
        current().resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
    }
}
