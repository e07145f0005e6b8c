package divide.inspector.ui.conversation;

import javafx.geometry.VPos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.util.Duration;

/// A tick of the ruler: a line behind the last byte of a read, and at its left the time since the read before.
final class TickNode extends Region {
    private static final double GAP = 3;
    private static final double REACH = 5;
    private static final Duration SOON = Duration.millis(250);

    private final Region line = new Region();
    private final Text words = new Text();
    private final Tooltip hint = new Tooltip();

    TickNode() {
        getStyleClass().add("conversation-tick");
        line.getStyleClass().add("conversation-tick-line");
        words.getStyleClass().add("conversation-tick-words");
        words.setTextOrigin(VPos.CENTER);
        hint.getStyleClass().add("conversation-hint");
        hint.setWrapText(true);
        hint.setShowDelay(SOON);
        Tooltip.install(this, hint);
        setManaged(false);
        setPickOnBounds(true);
        getChildren().addAll(line, words);
    }

    /// Shows a tick; its words only where there is room for them.
    ///
    /// @param x where the tick is
    /// @param room how much room there is at its left
    void show(DumpGeometry geometry, double x, double room, String since, String explained) {
        words.setText(since);
        hint.setText(explained);
        double width = words.getLayoutBounds().getWidth();
        double gap = geometry.pixels(GAP);
        boolean fits = width + 2 * gap <= room;
        words.setVisible(fits);
        double reach = fits ? width + 2 * gap : REACH;
        double height = REACH + geometry.rulerHeight();
        resizeRelocate(x - reach, geometry.labelHeight() + geometry.boxHeight() - REACH, reach + REACH, height);
        words.setLayoutX(gap);
        words.setLayoutY(REACH + geometry.rulerHeight() / 2);
        line.resizeRelocate(reach - 1, 0, 2, height - 1);
    }

    /// What it means.
    String explained() {
        return hint.getText();
    }

    @Override
    protected void layoutChildren() {
        // Everything stands where show() put it.
    }
}
