package divide.inspector.ui.shell;

import divide.inspector.ui.fx.Zoom;
import javafx.application.Platform;
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

    /// Holds the first region of `split` to its width until the subscription is released.
    ///
    /// @param isKept whether the border stands where a user dragged it to
    static Subscription hold(SplitPane split, Zoom zoom, boolean isKept) {
        SideWidth width = new SideWidth(split, zoom, isKept);
        Subscription first = split.widthProperty().subscribe((before, now) -> width.resized(before.doubleValue()));
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, width::dragged);
        return Subscription.combine(first, zoom.percentProperty().subscribe((before, now) -> width.place()));
    }

    private double factor() {
        return (double) zoom.percentProperty().get() / Zoom.USUAL;
    }

    /// The region keeps its width when the window's changes, but not at the cost of the other one.
    private void resized(double widthBefore) {
        double now = split.getDividers().isEmpty() ? 0 : split.getDividerPositions()[0];
        if (!isChosen && (widthBefore == 0 || now > MOST)) {
            share = Math.max(usual, Math.min(MOST, LIKED / split.getWidth()));
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
