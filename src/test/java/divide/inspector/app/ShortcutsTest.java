package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.settings.Settings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
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

/// Shortcuts are listed and given to other actions, and the settings keep what is not as usual.
@ExtendWith(ApplicationExtension.class)
class ShortcutsTest {
    private final Settings settings = Settings.nowhere();
    private MainWindow window;
    private Stage stage;
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        settings.set("keys.logItem", "Alt+Shift+L");
        settings.set("keys.aboutItem", "nonsense+Q");
        settings.set("keys.chartsItem", "G");
        settings.set("keys.clearItem", "none");
        settings.set("keys.noSuchItem", "Shortcut+J");
        window = new MainWindow(
                stage, Theme.LIGHT, Optional.empty(), settings, new PrintStream(OutputStream.nullOutputStream()));
        window.show(Optional.of(new Launch.Size(890, 800)));
    }

    @BeforeEach
    void remember(FxRobot robot) {
        this.robot = robot;
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

    private List<MenuItem> items() {
        List<MenuItem> found = new ArrayList<>();
        robot.from(stage.getScene().getRoot())
                .lookup("#menuBar")
                .queryAs(MenuBar.class)
                .getMenus()
                .forEach(menu -> collect(menu, found));
        return found;
    }

    private static void collect(MenuItem item, List<MenuItem> found) {
        found.add(item);
        if (item instanceof Menu menu) {
            menu.getItems().forEach(each -> collect(each, found));
        }
    }

    private String keys(String id) {
        return items().stream()
                .filter(item -> id.equals(item.getId()))
                .map(item -> Optional.ofNullable(item.getAccelerator())
                        .map(KeyCombination::getName)
                        .orElse(""))
                .findFirst()
                .orElseThrow();
    }

    private void open() throws TimeoutException {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        await(() -> isOpen("Shortcuts"));
    }

    private static boolean isOpen(String name) {
        return Window.getWindows().stream().anyMatch(each -> name.equals(each.getUserData()));
    }

    private <T> T find(String id, Class<T> type) {
        return type.cast(robot.lookup("#" + id).query());
    }

    /// Chooses the only row whose action or keys are `query`.
    private void choose(String query) {
        TableView<?> table = find("shortcutsTable", TableView.class);
        robot.interact(() -> {
            find("shortcutsField", TextField.class).setText(query);
            table.requestFocus();
            table.getSelectionModel().selectFirst();
        });
    }

    private String said() {
        return find("shortcutsLabel", Labeled.class).getText();
    }

    @Test
    void readsWhatWasChosenAndIgnoresWhatNobodyCouldHaveChosen() {
        assertEquals("Shift+Alt+L", keys("logItem"));
        assertEquals("", keys("aboutItem"));
        assertEquals("Shift+Shortcut+G", keys("chartsItem"));
        assertEquals("", keys("clearItem"));
    }

    @Test
    void givesAnActionOtherKeysThatWorkAtOnce() throws TimeoutException {
        open();
        choose("show log");
        press(KeyCode.ENTER);
        press(KeyCode.CONTROL, KeyCode.J);
        assertEquals("Ctrl+J is Show log now.", said());
        assertEquals("Shortcut+J", keys("logItem"));
        assertEquals(Optional.of("Shortcut+J"), settings.text("keys.logItem"));
        press(KeyCode.ESCAPE);
        await(() -> !isOpen("Shortcuts"));
        press(KeyCode.CONTROL, KeyCode.J);
        await(() -> isOpen("Log"));
    }

    @Test
    void asksBeforeItTakesKeysAway() throws TimeoutException {
        open();
        choose("show log");
        press(KeyCode.ENTER);
        press(KeyCode.CONTROL, KeyCode.E);
        assertEquals("Ctrl+E is Export exchanges…. Take it away from there?", said());
        assertEquals("Shift+Alt+L", keys("logItem"));
        assertTrue(find("shortcutsTakeButton", Button.class).isFocused());
        press(KeyCode.SPACE);
        assertEquals("Shortcut+E", keys("logItem"));
        assertEquals("", keys("exportItem"));
        assertEquals(Optional.of("none"), settings.text("keys.exportItem"));
    }

    @Test
    void refusesKeysThatTextIsTypedWithAndFixedOnes() throws TimeoutException {
        open();
        choose("show log");
        press(KeyCode.ENTER);
        press(KeyCode.Q);
        assertTrue(said().startsWith("Q is needed for typing."), this::said);
        press(KeyCode.CONTROL, KeyCode.C);
        assertTrue(said().startsWith("Ctrl+C is always "), this::said);
        press(KeyCode.ESCAPE);
        assertTrue(isOpen("Shortcuts"));
        assertEquals("Shift+Alt+L", keys("logItem"));
    }

    @Test
    void removesKeysAndGivesTheUsualOnesBack() throws TimeoutException {
        open();
        choose("explain");
        press(KeyCode.DELETE);
        assertEquals("", keys("explainItem"));
        robot.clickOn("#shortcutsResetButton");
        assertEquals("Shift+Shortcut+V", keys("explainItem"));
        assertEquals(Optional.empty(), settings.text("keys.explainItem"));
        robot.clickOn("#shortcutsResetAllButton");
        assertEquals("Shortcut+L", keys("clearItem"));
        assertEquals("", keys("logItem"));
    }

    @Test
    void listsTheKeysThatStayAndLeavesThem() throws TimeoutException {
        open();
        choose("by field");
        assertTrue(find("shortcutsChangeButton", Button.class).isDisabled());
        press(KeyCode.ENTER);
        assertTrue(said().contains("Tab"), this::said);
        assertTrue(said().contains("can't be changed"), this::said);
    }

    @Test
    void tooltipsAndHintsSayThePresentKeys() throws TimeoutException {
        assertTrue(tooltip("openButton").endsWith(" (Ctrl+O)"), tooltip("openButton"));
        assertFalse(tooltip("clearButton").contains("("), tooltip("clearButton"));
        assertEquals("Ctrl+↵", find("sendHintLabel", Labeled.class).getText());
        open();
        choose("send");
        press(KeyCode.ENTER);
        press(KeyCode.F9);
        assertEquals("F9", find("sendHintLabel", Labeled.class).getText());
    }

    private String tooltip(String id) {
        return find(id, Control.class).getTooltip().getText();
    }
}
