package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The windows beside the main one close by the keys that people try.
@ExtendWith(ApplicationExtension.class)
class SideWindowsTest {
    private UsedWindow window;

    @Start
    void start(Stage stage) {
        window = new UsedWindow(stage).show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static long open() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).count();
    }

    @ParameterizedTest
    @CsvSource({
        "chartsItem, chartsAllToggle",
        "explainItem, pasteArea",
        "exportItem, exportCancelButton",
        "captureLimitsItem, boundsExchangesField",
        "logItem, logList",
        "exportDissectorItem, dissectorExportButton",
        "shortcutsItem, shortcutsTable",
        "protocolItem, primerNum1Field",
        "protocolItem, primerReadSpinner",
        "aboutItem, aboutCloseButton"
    })
    void closeByKeysWhateverHasTheFocus(String item, String focused) throws TimeoutException {
        closes(item, focused, KeyCode.ESCAPE);
        closes(item, focused, KeyCode.CONTROL, KeyCode.W);
    }

    private void closes(String item, String focused, KeyCode... keys) throws TimeoutException {
        window.choose(item);
        assertEquals(2, open());
        window.robot().interact(() -> window.find(focused, Node.class).requestFocus());
        assertTrue(window.find(focused, Node.class).isFocused(), focused);
        window.press(keys);
        UsedWindow.await(() -> open() == 1);
    }
}
