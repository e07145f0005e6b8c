package divide.inspector.ui.frame;

import javafx.scene.Cursor;
import javafx.scene.Node;
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

    private final Region grip = new Region();
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

    /// Below it something scrolls: bytes and fields stay what they are.
    @Override
    protected double computeMinHeight(double width) {
        return getManagedChildren().size() < 3 ? 0 : part(0).minHeight(width) + part(1).minHeight(width) + footHeight();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
