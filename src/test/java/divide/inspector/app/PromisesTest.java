package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What users' scripts rely on, and what the window leaves behind.
@ExtendWith(ApplicationExtension.class)
class PromisesTest {
    private static final String NAMES = """
            serverHostField serverPortField serverModeChoice serverToggleButton serverStatusLabel connectionTable
            targetChoice targetHostField targetPortField methodChoice num1Field num2Field explicitDefaultCheck
            requestPreview sendButton cancelButton resultLabel exchangeTable filterField recordToggle clearButton
            followToggle requestHex requestFields requestFindings responseHex responseFields responseFindings
            statusBar""";

    private UsedWindow window;

    @Start
    void start(Stage stage) {
        window = new UsedWindow(stage);
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void hasTheControlsThatScriptsKnow() {
        List<String> missing = Stream.of(NAMES.split("\\s+"))
                .filter(name -> window.stage().getScene().lookup("#" + name) == null)
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void callsWhileRecordingIsOffAndStoresNothing() throws TimeoutException {
        window.serve();
        window.robot().clickOn("#recordToggle");
        window.send("200", "100");
        UsedWindow.await(() -> window.text("resultLabel").equals("2.0"));
        window.robot().clickOn("#recordToggle");
        window.send("300", "100");
        UsedWindow.await(() -> window.text("resultLabel").equals("3.0"));
        UsedWindow.await(() -> window.rows("exchangeTable") == 1 && window.rows("responseFields") == 2);
    }

    @Test
    void selectsACallThatIsSentThoughItDoesNotFollow() throws TimeoutException {
        window.serve();
        window.send("200", "100");
        UsedWindow.await(() -> window.rows("exchangeTable") == 1);
        window.robot().clickOn("#followToggle");
        assertFalse(window.find("followToggle", ToggleButton.class).isSelected());
        window.send("100", "0");
        UsedWindow.await(() -> window.rows("responseFields") == 3);
        TableView<?> table = window.find("exchangeTable", TableView.class);
        UsedWindow.await(() -> table.getSelectionModel().getSelectedIndex() == 1);
        assertFalse(window.find("followToggle", ToggleButton.class).isSelected());
    }

    @Test
    void bringsBackWhatWasCleared() throws TimeoutException {
        window.serve();
        window.send("200", "100");
        UsedWindow.await(() -> window.rows("exchangeTable") == 1);
        window.choose("clearItem");
        UsedWindow.await(() -> window.rows("exchangeTable") == 0);
        window.choose("undoClearItem");
        UsedWindow.await(() -> window.rows("exchangeTable") == 1);
    }

    @Test
    void refusesNumbersOutsideOfTheirTypeAtTheField() throws TimeoutException {
        window.serve();
        window.type("num1Field", "2147483648");
        assertTrue(window.find("sendButton", Button.class).isDisabled());
        assertTrue(
                window.text("argumentProblemLabel").contains("2147483647"), () -> window.text("argumentProblemLabel"));
        window.send("-2147483648", "-2147483648");
        UsedWindow.await(() -> window.text("resultLabel").equals("1.0"));
    }

    @Test
    void leavesNoThreadBehindOnceItIsClosed() throws TimeoutException {
        window.serve();
        window.send("200", "100");
        UsedWindow.await(() -> window.text("resultLabel").equals("2.0"));
        window.type("filterField", "divide");
        window.close();
        UsedWindow.await(() -> ours().isEmpty());
    }

    /// Names of threads in which code of the program is under way, but for the test's own.
    private static List<String> ours() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> !each.getKey().getName().contains("JavaFX"))
                .filter(PromisesTest::isOurs)
                .map(each -> each.getKey().getName())
                .toList();
    }

    private static boolean isOurs(Map.Entry<Thread, StackTraceElement[]> thread) {
        List<String> classes = Stream.of(thread.getValue())
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith("divide.inspector."))
                .toList();
        return !classes.isEmpty() && classes.stream().noneMatch(name -> name.startsWith(PromisesTest.class.getName()));
    }
}
