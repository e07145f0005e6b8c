package divide.inspector.ui.frame;

import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.Zoom;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Stands the parts of a frame pane under each other: hex view, field table, findings and, at the foot, what the
/// selected bytes read as. Each is as high as it wants to be while there is room. The border between the first two can
/// be dragged; a double click gives it back.
public final class FrameStack extends Pane {
    private static final double GRIP = 6;
    /// What bytes and findings may take of the height, however much they have to show, before the fields have what they
    /// want.
    private static final double HEX_SHARE = 0.5;
    private static final double NOTES_SHARE = 0.28;

    /// What a stack needs for some bytes and some fields, in pixels at 100 %. With less, parts that scroll within a
    /// region that scrolls would show next to nothing each.
    private static final double TIGHT = 224;

    /// However long a frame is, so much of a part is shown before it scrolls by itself, in pixels at 100 %.
    private static final double MOST = 600;

    private final Region grip = new Region();
    private final ObservableValue<Bounds> view;
    private double dragged = -1;

    /// A stack for four parts, in order: hex view, field table, findings, readings.
    public FrameStack() {
        getStyleClass().add("frame-stack");
        grip.getStyleClass().add("frame-grip");
        grip.setManaged(false);
        grip.setCursor(Cursor.V_RESIZE);
        grip.setViewOrder(-1);
        grip.setOnMouseDragged(this::drag);
        grip.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                place(-1);
            }
        });
        getChildren().add(grip);
        view = sceneProperty()
                .map(scene -> Controls.paneAround(this).orElse(null))
                .flatMap(ScrollPane::viewportBoundsProperty);
        view.subscribe(this::requestLayout);
    }

    private void drag(MouseEvent event) {
        place(Math.max(0, sceneToLocal(event.getSceneX(), event.getSceneY()).getY()));
        event.consume();
    }

    private void place(double height) {
        dragged = height;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (getManagedChildren().size() < 3) {
            return;
        }
        double foot = footHeight();
        double[] shares = shares(getHeight() - foot);
        double y = 0;
        for (int i = 0; i < shares.length; i++) {
            double height = Math.floor(shares[i]);
            part(i).resizeRelocate(0, y, getWidth(), height);
            y += height;
        }
        grip.resizeRelocate(0, Math.floor(shares[0]) - GRIP / 2, getWidth(), GRIP);
        if (foot > 0) {
            getManagedChildren().get(3).resizeRelocate(0, getHeight() - foot, getWidth(), foot);
        }
    }

    private double footHeight() {
        return getManagedChildren().size() > 3
                ? Math.ceil(getManagedChildren().get(3).prefHeight(getWidth()))
                : 0;
    }

    private double[] shares(double height) {
        double[] least = new double[3];
        double[] wanted = new double[3];
        for (int i = 0; i < 3; i++) {
            least[i] = part(i).minHeight(getWidth());
            wanted[i] = part(i).prefHeight(getWidth());
        }
        if (dragged >= 0) {
            wanted[0] = Math.min(dragged, Math.max(0, height - least[1]));
            least[0] = wanted[0];
        } else {
            least[0] = Math.max(least[0], Math.min(wanted[0], height * HEX_SHARE));
        }
        least[2] = Math.min(wanted[2], height * NOTES_SHARE);
        return Shares.of(height, least, wanted);
    }

    private Node part(int index) {
        return getManagedChildren().get(index);
    }

    /// Below it something scrolls: bytes and fields stay what they are. Where the region is too low for that, it is the
    /// region that scrolls, and in it all is shown whole.
    @Override
    protected double computeMinHeight(double width) {
        if (getManagedChildren().size() < 3) {
            return 0;
        }
        return isTight() ? wholeHeight(width) : part(0).minHeight(width) + part(1).minHeight(width) + footHeight();
    }

    private boolean isTight() {
        return view.getValue() != null && view.getValue().getHeight() < TIGHT * stacked() * Zoom.of(this);
    }

    /// How many frames share the height of the region.
    private int stacked() {
        Node above = this;
        while (above != null && !(above instanceof SplitPane)) {
            above = above.getParent();
        }
        return above instanceof SplitPane split && split.getOrientation() == Orientation.VERTICAL ? 2 : 1;
    }

    private double wholeHeight(double width) {
        double most = MOST * Zoom.of(this);
        double across = width < 0 ? getWidth() : width;
        return footHeight()
                + Stream.of(part(0), part(1), part(2))
                        .mapToDouble(part -> Math.min(most, Math.ceil(part.prefHeight(across))))
                        .sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
