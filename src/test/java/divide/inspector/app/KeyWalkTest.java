package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.ui.fx.Focus;
import divide.inspector.ui.shell.SideWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
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

/// Tab leads to whatever can be used, in the order in which it is read, and back to where it began; and all of that
/// says what it is.
@ExtendWith(ApplicationExtension.class)
class KeyWalkTest {
    private UsedWindow window;
    private KeyWalk walk;

    @Start
    void start(Stage stage) {
        window = new UsedWindow(stage).show();
        walk = new KeyWalk(window);
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

    /// What stands neither below nor right of what Tab came from, and isn't where it begins again.
    private static List<String> backwards(List<Node> visited) {
        List<String> odd = new ArrayList<>();
        for (int i = 1; i < visited.size(); i++) {
            Bounds before = place(visited.get(i - 1));
            Bounds now = place(visited.get(i));
            if (now.getMaxY() <= before.getMinY() && now.getMaxX() <= before.getMinX()) {
                odd.add(KeyWalk.name(visited.get(i - 1)) + " to " + KeyWalk.name(visited.get(i)));
            }
        }
        return odd;
    }

    private static Bounds place(Node node) {
        return KeyWalk.onScreen(() -> node.localToScene(node.getLayoutBounds()));
    }

    private void check(Scene scene) {
        List<Node> visited = walk.through(scene, stop -> {});
        Set<Node> missed = KeyWalk.stops(scene);
        missed.removeAll(visited);
        assertEquals(List.of(), missed.stream().map(KeyWalk::name).sorted().toList(), "not reached");
        assertEquals(List.of(), KeyWalk.onScreen(Heard::silent), "silent");
    }

    @ParameterizedTest
    @EnumSource
    void aWindowBesideIsWalkedWithTab(SideWindow kind) throws TimeoutException {
        Stage beside = window.open(kind);
        check(beside.getScene());
        assertEquals(
                List.of(),
                backwards(walk.through(beside.getScene(), stop -> {})).stream()
                        .skip(1)
                        .toList());
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
        assertEquals(List.of(), KeyWalk.onScreen(Heard::silent));
        window.press(KeyCode.ESCAPE);
        UsedWindow.await(() -> !"paletteField".equals(window.focused().getId()));
    }
}
