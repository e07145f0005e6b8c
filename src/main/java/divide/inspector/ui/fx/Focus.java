package divide.inspector.ui.fx;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Moves the focus for who works with keys. JavaFX thread only.
public final class Focus {
    private Focus() {}

    /// Gives `node` the focus in a way that shows, as Tab does: the toolkit shows only a focus that has come by
    /// traversal, so it goes one further and comes back.
    public static void give(Node node) {
        node.requestFocus();
        if (!node.isFocusVisible() && node.isFocused()) {
            node.requestFocusTraversal(TraversalDirection.NEXT);
            Node owner = node.getScene().getFocusOwner();
            if (owner != node) {
                comeBack(owner, node);
            }
        }
    }

    private static void comeBack(Node from, Node to) {
        from.requestFocusTraversal(TraversalDirection.PREVIOUS);
        if (!to.isFocused()) {
            to.requestFocus();
        }
    }

    /// Has Tab lead out of `area`, where it would type a tab: whoever works with keys would be caught there.
    public static void leaveByTab(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            boolean isAlone = !pressed.isControlDown() && !pressed.isAltDown() && !pressed.isMetaDown();
            if (pressed.getCode() == KeyCode.TAB && isAlone) {
                area.requestFocusTraversal(
                        pressed.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                pressed.consume();
            }
        });
    }

    /// Whether a user can reach `node` by Tab now: it and all around it are there and enabled.
    public static boolean isReachable(Node node) {
        return node.isFocusTraversable() && !node.isDisabled() && isThere(node);
    }

    /// Whether `node` and all around it are shown.
    public static boolean isThere(Node node) {
        return node.getScene() != null && above(node, each -> !each.isVisible()) == null;
    }

    /// Whether `node` is `part` or stands in it.
    public static boolean isIn(Node node, Node part) {
        return above(node, each -> each == part) != null;
    }

    private static Node above(Node node, Predicate<Node> wanted) {
        Node above = node;
        while (above != null && !wanted.test(above)) {
            above = above.getParent();
        }
        return above;
    }

    /// The first node in `part` that a user can reach by Tab; empty where there is none.
    public static Optional<Node> firstIn(Node part) {
        if (isReachable(part)) {
            return Optional.of(part);
        }
        return part instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstIn(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}
