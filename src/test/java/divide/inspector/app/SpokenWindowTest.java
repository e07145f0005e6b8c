package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Focus;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.settings.Settings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

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

    private MainWindow window;
    private Stage stage;
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        window = new MainWindow(
                stage,
                Theme.LIGHT,
                Optional.empty(),
                Settings.nowhere(),
                new PrintStream(OutputStream.nullOutputStream()));
        window.show(Optional.of(new Launch.Size(890, 800)));
    }

    /// With an exchange about which something was found.
    @BeforeEach
    void call(FxRobot robot) throws TimeoutException {
        this.robot = robot;
        robot.interact(
                () -> robot.lookup("#serverPortField").queryTextInputControl().setText("0"));
        press(KeyCode.F5);
        await(() -> label("serverStatusLabel").contains("127.0.0.1:"));
        robot.interact(() -> robot.lookup("#num2Field").queryTextInputControl().setText("3"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> label("resultLabel").startsWith("66.66"));
        await(() -> robot.lookup("#responseFields")
                        .queryAs(TableView.class)
                        .getItems()
                        .size()
                == 2);
    }

    @AfterEach
    void close() {
        robot.interact(window::close);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }

    private void press(KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    private String label(String id) {
        return robot.from(stage.getScene().getRoot())
                .lookup("#" + id)
                .queryAs(Labeled.class)
                .getText();
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(SpokenWindowTest::all))
                : Stream.of(node);
    }

    private static Stream<Node> everything() {
        return List.copyOf(Window.getWindows()).stream()
                .flatMap(each -> all(each.getScene().getRoot()))
                .toList()
                .stream();
    }

    private static List<String> silent() {
        List<Node> labelled = everything()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getLabelFor())
                .filter(Objects::nonNull)
                .toList();
        return everything()
                .filter(node -> node.isFocusTraversable() && Focus.isThere(node))
                .filter(node -> !labelled.contains(node) && name(node).isBlank())
                .map(Node::toString)
                .toList();
    }

    private static String name(Node node) {
        String spoken = (String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        String own = Objects.requireNonNullElse(node.getAccessibleText(), "");
        String words = switch (node) {
            case TextInputControl field -> Objects.requireNonNullElse(field.getPromptText(), "");
            case Labeled labeled -> Objects.requireNonNullElse(labeled.getText(), "");
            default -> "";
        };
        boolean isTyped = node instanceof TextInputControl;
        return own + words + (isTyped ? "" : Objects.requireNonNullElse(spoken, ""));
    }

    @Test
    void whateverHasTheFocusSaysWhatItIs() {
        robot.interact(() -> everything()
                .filter(TitledPane.class::isInstance)
                .forEach(pane -> ((TitledPane) pane).setExpanded(true)));
        robot.interact(
                () -> items().filter(item -> BESIDE.contains(item.getId())).forEach(MenuItem::fire));
        assertEquals(1 + BESIDE.size(), stages());
        List<String> silent = new ArrayList<>();
        robot.interact(() -> silent.addAll(silent()));
        assertEquals(List.of(), silent);
        assertTrue(everything().filter(Node::isFocusTraversable).count() > 80);
    }

    private Stream<MenuItem> items() {
        return robot.lookup("#menuBar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> item.getId() != null);
    }

    private static long stages() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).count();
    }

    @Test
    void everyButtonHasWords() {
        List<String> bare = everything()
                .filter(node -> node instanceof ButtonBase && node.getId() != null)
                .map(ButtonBase.class::cast)
                .filter(button -> Focus.isThere(button) && button.getText().isBlank() && button.getTooltip() == null)
                .map(Node::toString)
                .toList();
        assertEquals(List.of(), bare);
    }

    @Test
    void tabGoesThroughTheWholeWindowAndComesBack() {
        robot.interact(() -> robot.lookup("#filterField").query().requestFocus());
        List<String> visited = new ArrayList<>();
        do {
            press(KeyCode.TAB);
            String id = String.valueOf(stage.getScene().getFocusOwner().getId());
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
