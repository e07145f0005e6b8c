package divide.inspector.ui.tour;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.util.Subscription;

/// What can be seen of a control, however the window is resized, folded or scrolled.
///
/// @param node the control
record Spot(Node node) {
    /// Has `moved` run whenever the control may have come to lie elsewhere.
    Subscription onMoved(Runnable moved) {
        return Subscription.combine(
                node.localToSceneTransformProperty().subscribe(moved),
                node.layoutBoundsProperty().subscribe(moved),
                node.visibleProperty().subscribe(moved),
                node.sceneProperty().subscribe(moved));
    }

    /// The part of it that can be seen in `scene`, in the scene's coordinates; empty when nothing of it can.
    Optional<Bounds> in(Scene scene) {
        if (node.getScene() != scene || !isVisible()) {
            return Optional.empty();
        }
        Bounds seen = node.localToScene(node.getLayoutBounds());
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane pane) {
                seen = common(seen, pane.localToScene(pane.getLayoutBounds()));
            }
        }
        return Optional.of(seen).filter(bounds -> bounds.getWidth() > 0 && bounds.getHeight() > 0);
    }

    private boolean isVisible() {
        Node above = node;
        while (above != null && above.isVisible()) {
            above = above.getParent();
        }
        return above == null;
    }

    private static Bounds common(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        double width = Math.min(one.getMaxX(), other.getMaxX()) - left;
        double height = Math.min(one.getMaxY(), other.getMaxY()) - top;
        return new BoundingBox(left, top, Math.max(0, width), Math.max(0, height));
    }
}
