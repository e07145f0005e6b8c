package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
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
