package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.ui.fx.Focus;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.testfx.util.WaitForAsyncUtils;

/// Goes through a scene of `window` with Tab. On any thread but JavaFX's.
record KeyWalk(UsedWindow window) {
    private static final int FAR = 200;

    static String name(Node node) {
        return node.getId() == null ? node.getClass().getSimpleName() : node.getId();
    }

    static <T> T onScreen(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }

    /// Of radio buttons that belong together Tab reaches the chosen one, and arrows the others.
    private static boolean isStop(Node node) {
        return Focus.isReachable(node) && !(node instanceof RadioButton radio && !radio.isSelected());
    }

    /// Where Tab ought to lead.
    static Set<Node> stops(Scene scene) {
        return onScreen(() -> Heard.all(scene.getRoot()).filter(KeyWalk::isStop).collect(Collectors.toSet()));
    }

    /// Where Tab leads, from what has the focus until it has it again.
    ///
    /// @param visitor is told of each stop while it has the focus
    List<Node> through(Scene scene, Consumer<Node> visitor) {
        Set<Node> visited = new LinkedHashSet<>();
        Node first = onScreen(scene::getFocusOwner);
        Node now = first;
        for (int steps = 0; steps < FAR && (now != first || visited.isEmpty()); steps++) {
            visited.add(now);
            visitor.accept(now);
            step(now);
            now = onScreen(scene::getFocusOwner);
        }
        assertEquals(
                first,
                now,
                () -> "never came back: " + visited.stream().map(KeyWalk::name).toList());
        return List.copyOf(visited);
    }

    /// The bytes of a frame have fields that Tab goes by, and say how they are left.
    private void step(Node from) {
        if (from.getStyleClass().contains("hex-view")) {
            window.press(KeyCode.CONTROL, KeyCode.TAB);
        } else {
            window.press(KeyCode.TAB);
        }
    }
}
