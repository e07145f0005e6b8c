package divide.inspector.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Takes a region out of its split pane, and puts it back where it was with the size that it had.
final class Fold {
    private final SplitPane split;
    private final Region region;
    private final int place;
    private double[] dividers = {};

    Fold(SplitPane split, Region region, int place) {
        this.split = split;
        this.region = region;
        this.place = place;
    }

    /// Folds and unfolds until the subscription is released.
    Subscription foldBy(BooleanProperty shown) {
        return shown.subscribe(show -> {
            if (show) {
                unfold();
            } else {
                fold();
            }
        });
    }

    private void fold() {
        dividers = split.getDividerPositions();
        split.getItems().remove(region);
    }

    private void unfold() {
        if (!split.getItems().contains(region)) {
            split.getItems().add(Math.min(place, split.getItems().size()), region);
            split.setDividerPositions(dividers);
        }
    }
}
