package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.settings.Settings;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Shortcuts are listed and given to other actions, and the settings keep what is not as usual.
@ExtendWith(ApplicationExtension.class)
class ShortcutsTest {
    private final Settings settings = Settings.nowhere();
    private UsedWindow window;

    @Start
    void start(Stage stage) {
        settings.set("keys.logItem", "Alt+Shift+L");
        settings.set("keys.aboutItem", "nonsense+Q");
        settings.set("keys.chartsItem", "G");
        settings.set("keys.clearItem", "none");
        settings.set("keys.noSuchItem", "Shortcut+J");
        settings.set("keys.openItem", "Ctrl+Alt+F9");
        settings.set("keys.saveItem", "Shortcut+Alt+F9");
        window = new UsedWindow(stage, settings, Optional.empty());
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private String keys(String id) {
        return Optional.ofNullable(window.item(id).getAccelerator())
                .map(KeyCombination::getName)
                .orElse("");
    }

    private void open() throws TimeoutException {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        UsedWindow.await(() -> isOpen("Shortcuts"));
    }

    private static boolean isOpen(String name) {
        return Window.getWindows().stream().anyMatch(each -> name.equals(each.getUserData()));
    }

    /// Chooses the only row whose action or keys are `query`.
    private void choose(String query) {
        TableView<?> table = window.find("shortcutsTable", TableView.class);
        window.robot().interact(() -> {
            window.find("shortcutsField", TextField.class).setText(query);
            table.requestFocus();
            table.getSelectionModel().selectFirst();
        });
    }

    private String said() {
        return window.find("shortcutsLabel", Labeled.class).getText();
    }

    @Test
    void readsWhatWasChosenAndIgnoresWhatNobodyCouldHaveChosen() {
        assertEquals("Shift+Alt+L", keys("logItem"));
        assertEquals("", keys("aboutItem"));
        assertEquals("Shift+Shortcut+G", keys("chartsItem"));
        assertEquals("", keys("clearItem"));
    }

    @Test
    void givesKeysThatTwoActionsWereGivenToTheFirst() {
        assertEquals("Ctrl+Alt+F9", keys("openItem"));
        assertEquals("", keys("saveItem"));
    }

    @Test
    void givesTheKeysOfTheZoomToAnotherAction() throws TimeoutException {
        open();
        choose("show log");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        window.press(KeyCode.SPACE);
        window.press(KeyCode.ESCAPE);
        UsedWindow.await(() -> !isOpen("Shortcuts"));
        window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        UsedWindow.await(() -> isOpen("Log"));
    }

    @Test
    void givesAnActionOtherKeysThatWorkAtOnce() throws TimeoutException {
        open();
        choose("show log");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.CONTROL, KeyCode.J);
        assertEquals("Ctrl+J is Show log now.", said());
        assertEquals("Shortcut+J", keys("logItem"));
        assertEquals(Optional.of("Shortcut+J"), settings.text("keys.logItem"));
        window.press(KeyCode.ESCAPE);
        UsedWindow.await(() -> !isOpen("Shortcuts"));
        window.press(KeyCode.CONTROL, KeyCode.J);
        UsedWindow.await(() -> isOpen("Log"));
    }

    @Test
    void asksBeforeItTakesKeysAway() throws TimeoutException {
        open();
        choose("show log");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.CONTROL, KeyCode.E);
        assertEquals("Ctrl+E is Export exchanges…. Take it away from there?", said());
        assertEquals("Shift+Alt+L", keys("logItem"));
        assertTrue(window.find("shortcutsTakeButton", Button.class).isFocused());
        window.press(KeyCode.SPACE);
        assertEquals("Shortcut+E", keys("logItem"));
        assertEquals("", keys("exportItem"));
        assertEquals(Optional.of("none"), settings.text("keys.exportItem"));
    }

    @Test
    void refusesKeysThatTextIsTypedWithAndFixedOnes() throws TimeoutException {
        open();
        choose("show log");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.Q);
        assertTrue(said().startsWith("Q is needed for typing."), this::said);
        window.press(KeyCode.CONTROL, KeyCode.C);
        assertTrue(said().startsWith("Ctrl+C is always "), this::said);
        window.press(KeyCode.ESCAPE);
        assertTrue(isOpen("Shortcuts"));
        assertEquals("Shift+Alt+L", keys("logItem"));
    }

    @Test
    void removesKeysAndGivesTheUsualOnesBack() throws TimeoutException {
        open();
        choose("explain");
        window.press(KeyCode.DELETE);
        assertEquals("", keys("explainItem"));
        window.robot().clickOn("#shortcutsResetButton");
        assertEquals("Shift+Shortcut+V", keys("explainItem"));
        assertEquals(Optional.empty(), settings.text("keys.explainItem"));
        window.robot().clickOn("#shortcutsResetAllButton");
        assertEquals("Shortcut+L", keys("clearItem"));
        assertEquals("", keys("logItem"));
    }

    @Test
    void listsTheKeysThatStayAndLeavesThem() throws TimeoutException {
        open();
        choose("by field");
        assertTrue(window.find("shortcutsChangeButton", Button.class).isDisabled());
        window.press(KeyCode.ENTER);
        assertTrue(said().contains("Tab"), this::said);
        assertTrue(said().contains("can't be changed"), this::said);
    }

    @Test
    void tooltipsAndHintsSayThePresentKeys() throws TimeoutException {
        assertTrue(tooltip("followToggle").endsWith(" (Ctrl+T)"), tooltip("followToggle"));
        assertFalse(tooltip("clearButton").contains("("), tooltip("clearButton"));
        assertEquals("Ctrl+Enter", window.find("sendHintLabel", Labeled.class).getText());
        assertEquals("Ctrl+Enter", window.item("sendItem").getAccelerator().getDisplayText());
        open();
        choose("send");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.F9);
        assertEquals("F9", window.find("sendHintLabel", Labeled.class).getText());
    }

    private String tooltip(String id) {
        return window.find(id, Control.class).getTooltip().getText();
    }
}
