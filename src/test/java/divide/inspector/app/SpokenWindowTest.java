package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Focus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Whatever can have the focus says what it is, in the window and in those beside it, and Tab leads to all of it.
@ExtendWith(ApplicationExtension.class)
class SpokenWindowTest {
    private static final List<String> BESIDE = List.of(
            "chartsItem",
            "explainItem",
            "exportItem",
            "captureLimitsItem",
            "logItem",
            "exportDissectorItem",
            "aboutItem",
            "shortcutsItem");

    private UsedWindow window;

    @Start
    void start(Stage stage) {
        window = new UsedWindow(stage);
        window.show();
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

    @Test
    void whateverHasTheFocusSaysWhatItIs() {
        window.robot()
                .interact(() -> Heard.everything()
                        .filter(TitledPane.class::isInstance)
                        .forEach(pane -> ((TitledPane) pane).setExpanded(true)));
        BESIDE.forEach(window::choose);
        assertEquals(1 + BESIDE.size(), stages());
        List<String> silent = new ArrayList<>();
        window.robot().interact(() -> silent.addAll(Heard.silent()));
        assertEquals(List.of(), silent);
        assertTrue(Heard.everything().filter(Node::isFocusTraversable).count() > 80);
    }

    private static long stages() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).count();
    }

    @Test
    void everyButtonHasWords() {
        List<String> bare = Heard.everything()
                .filter(node -> node instanceof ButtonBase && node.getId() != null)
                .map(ButtonBase.class::cast)
                .filter(button -> Focus.isThere(button) && button.getText().isBlank() && button.getTooltip() == null)
                .map(Node::toString)
                .toList();
        assertEquals(List.of(), bare);
    }

    @Test
    void tabGoesThroughTheWholeWindowAndComesBack() {
        window.robot()
                .interact(() -> window.robot().lookup("#filterField").query().requestFocus());
        List<String> visited = new ArrayList<>();
        do {
            window.press(KeyCode.TAB);
            String id = String.valueOf(window.focused().getId());
            if (visited.isEmpty() || !visited.getLast().equals(id)) {
                visited.add(id);
            }
        } while (!visited.getLast().equals("filterField") && visited.size() < 100);
        List<String> wanted = List.of(
                "followToggle",
                "serverHostField",
                "serverPortField",
                "serverToggleButton",
                "num1Field",
                "num2Field",
                "sendButton",
                "exchangeTable",
                "requestHex",
                "requestFields",
                "responseHex",
                "responseFields",
                "statusMemory",
                "recordToggle",
                "filterField");
        assertEquals(wanted, visited.stream().filter(wanted::contains).toList());
    }
}
