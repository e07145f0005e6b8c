package divide.inspector.ui.fx;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Has a screen reader hear of the item at the caret of a view whose items have no nodes: an empty one stands where the
/// item is and says what is there. JavaFX thread only.
///
/// There are two of them by turns: a reader that is told of the item that it knows already keeps silent.
public final class VoiceSpots {
    private final Node view;
    private final List<Region> spots = List.of(spot(), spot());
    private int turn;
    private String said = "";

    /// Spots for `view`, which has to add [#nodes], and to answer with [#current] when it is asked for its focus item.
    public VoiceSpots(Node view) {
        this.view = view;
    }

    private static Region spot() {
        Region spot = new Region();
        spot.setManaged(false);
        spot.setMouseTransparent(true);
        spot.setAccessibleRole(AccessibleRole.LIST_ITEM);
        return spot;
    }

    /// The nodes.
    public List<Region> nodes() {
        return spots;
    }

    /// What stands for the item at the caret.
    public Region current() {
        return spots.get(turn);
    }

    /// Says `words` of the item at the caret, unless they were said last.
    ///
    /// @param name what the view is called
    /// @return whether they are new
    public boolean say(String name, String words) {
        if (words.equals(said)) {
            return false;
        }
        said = words;
        turn = 1 - turn;
        current().setAccessibleText(words);
        view.setAccessibleText(words.isEmpty() ? name : name + ": " + words);
        view.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        return true;
    }

    /// Has the next words be said even if they are the same.
    public void forget() {
        said = "";
    }

    /// Moves to where the item is, so that a magnifier finds it.
    public void moveTo(Bounds place) {
        current().resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
    }
}
