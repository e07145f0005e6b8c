package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.ui.fx.Focus;
import divide.inspector.ui.shell.SideWindow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Tab leads to whatever can be used, in the order in which it is read, and back to where it began; and all of that
/// says what it is.
@ExtendWith(ApplicationExtension.class)
class KeyWalkTest {
    private static final int FAR = 200;

    private UsedWindow window;

    @Start
    void start(Stage stage) {
        window = new UsedWindow(stage).show();
    }

    /// With an exchange about which something was found.
    @BeforeEach
    void call() throws TimeoutException {
        window.serve();
        window.send("200", "3");
        UsedWindow.await(() -> window.text("resultLabel").startsWith("66.66"));
        UsedWindow.await(() -> window.rows("responseFields") == 2);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static String name(Node node) {
        return node.getId() == null ? node.getClass().getSimpleName() : node.getId();
    }

    /// Of radio buttons that belong together Tab reaches the chosen one, and arrows the others.
    private static boolean isStop(Node node) {
        return Focus.isReachable(node) && !(node instanceof RadioButton radio && !radio.isSelected());
    }

    private static Set<Node> reachable(Scene scene) {
        return onScreen(
                () -> Heard.all(scene.getRoot()).filter(KeyWalkTest::isStop).collect(Collectors.toSet()));
    }

    private static <T> T onScreen(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }

    /// Where Tab leads, from what has the focus until it has it again.
    private List<Node> walk(Scene scene) {
        Set<Node> visited = new LinkedHashSet<>();
        Node first = onScreen(scene::getFocusOwner);
        Node now = first;
        for (int steps = 0; steps < FAR && (now != first || visited.isEmpty()); steps++) {
            visited.add(now);
            step(now);
            now = onScreen(scene::getFocusOwner);
        }
        assertEquals(
                first,
                now,
                () -> "never came back: "
                        + visited.stream().map(KeyWalkTest::name).toList());
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

    /// What stands neither below nor right of what Tab came from, and isn't where it begins again.
    private static List<String> backwards(List<Node> visited) {
        List<String> odd = new ArrayList<>();
        for (int i = 1; i < visited.size(); i++) {
            Bounds before = place(visited.get(i - 1));
            Bounds now = place(visited.get(i));
            if (now.getMaxY() <= before.getMinY() && now.getMaxX() <= before.getMinX()) {
                odd.add(name(visited.get(i - 1)) + " to " + name(visited.get(i)));
            }
        }
        return odd;
    }

    private static Bounds place(Node node) {
        return onScreen(() -> node.localToScene(node.getLayoutBounds()));
    }

    private void check(Scene scene) {
        List<Node> visited = walk(scene);
        Set<Node> missed = reachable(scene);
        missed.removeAll(visited);
        assertEquals(List.of(), missed.stream().map(KeyWalkTest::name).sorted().toList(), "not reached");
        assertEquals(List.of(), onScreen(Heard::silent), "silent");
    }

    @ParameterizedTest
    @EnumSource
    void aWindowBesideIsWalkedWithTab(SideWindow kind) throws TimeoutException {
        Stage beside = window.open(kind);
        check(beside.getScene());
        assertEquals(
                List.of(), backwards(walk(beside.getScene())).stream().skip(1).toList());
        window.robot().interact(beside::hide);
    }

    @Test
    void theMainWindowIsWalkedWithTabWithAllThatIsFoldedAway() throws TimeoutException {
        window.robot()
                .interact(() -> Heard.everything()
                        .filter(TitledPane.class::isInstance)
                        .forEach(pane -> ((TitledPane) pane).setExpanded(true)));
        check(window.stage().getScene());
    }

    @Test
    void theTourIsWalkedWithTab() throws TimeoutException {
        window.choose("tourItem");
        UsedWindow.await(() -> Focus.isThere(window.find("tourCard", Node.class)));
        check(window.stage().getScene());
    }

    @Test
    void thePaletteIsLeftByEscape() throws TimeoutException {
        window.choose("paletteItem");
        UsedWindow.await(() -> "paletteField".equals(window.focused().getId()));
        assertEquals(List.of(), onScreen(Heard::silent));
        window.press(KeyCode.ESCAPE);
        UsedWindow.await(() -> !"paletteField".equals(window.focused().getId()));
    }
}
