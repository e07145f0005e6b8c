package divide.inspector.ui.shell;

import divide.inspector.ui.fx.Zoom;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/// How much of the window the first of two regions has: as much as its words like to have, which grows with the zoom as
/// long as the other region keeps the larger part. Where a user drags the border to is what counts from then on.
/// JavaFX thread only.
final class SideWidth {
    /// What the words in it like to have, in pixels at 100 %.
    private static final double LIKED = 260;

    private static final double MOST = 0.36;

    private final SplitPane split;
    private final Zoom zoom;
    private final double usual;
    private boolean isChosen;

    /// What the first region has at 100 %.
    private double share;

    private SideWidth(SplitPane split, Zoom zoom, boolean isKept) {
        this.split = split;
        this.zoom = zoom;
        isChosen = isKept;
        usual = split.getDividerPositions()[0];
        share = isKept ? usual / factor() : usual;
    }

    /// Holds the first region of `split`, which is as wide as its scene, to its width until the subscription is
    /// released.
    ///
    /// @param isKept whether the border stands where a user dragged it to
    static Subscription hold(SplitPane split, Zoom zoom, boolean isKept) {
        SideWidth width = new SideWidth(split, zoom, isKept);
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, width::dragged);
        return Subscription.combine(
                split.sceneProperty()
                        .flatMap(Scene::widthProperty)
                        .orElse(0)
                        .subscribe(room -> width.begin(room.doubleValue())),
                split.widthProperty().subscribe((before, now) -> width.resized(before.doubleValue())),
                zoom.percentProperty().subscribe((before, now) -> width.place()));
    }

    private double factor() {
        return (double) zoom.percentProperty().get() / Zoom.USUAL;
    }

    /// The scene knows its width before anything is laid out in it, so that the border is drawn nowhere else first.
    private void begin(double room) {
        if (room > 0 && split.getWidth() == 0 && !isChosen) {
            share(room);
            place();
        }
    }

    private void share(double room) {
        share = Math.max(usual, Math.min(MOST, LIKED / room));
    }

    /// The region keeps its width when the window's changes, but not at the cost of the other one.
    private void resized(double widthBefore) {
        double now = split.getDividers().isEmpty() ? 0 : split.getDividerPositions()[0] * widthBefore;
        if (widthBefore > 0 && !isChosen && now > MOST * split.getWidth()) {
            share(split.getWidth());
            // In the midst of a layout the split pane would go on from where the border was.
            Platform.runLater(this::place);
        }
    }

    private void place() {
        if (!split.getDividers().isEmpty()) {
            split.setDividerPositions(Math.min(Math.max(share, MOST), share * factor()));
        }
    }

    private void dragged(MouseEvent event) {
        if (Splits.isDivider(event.getTarget(), split)) {
            isChosen = true;
            share = split.getDividerPositions()[0] / factor();
        }
    }
}
