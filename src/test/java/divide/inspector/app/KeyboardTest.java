package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The main job by keys alone, checked by what is heard.
@ExtendWith(ApplicationExtension.class)
class KeyboardTest {
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

    /// In place of what stands in the field.
    private void type(String text) {
        press(KeyCode.CONTROL, KeyCode.A);
        robot.write(text);
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private String heard() {
        return (String) focused().queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    private String heardOfItem() {
        Node item = (Node) focused().queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
        return (String) item.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    private String text(String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    private int rows() {
        return robot.lookup("#exchangeTable")
                .queryAs(TableView.class)
                .getItems()
                .size();
    }

    /// The frames of an exchange are shown a little after its row.
    private void awaitFrame(String id, String words) throws TimeoutException {
        await(() -> robot.lookup("#" + id).query().getAccessibleText().contains(words));
    }

    private void serve() throws TimeoutException {
        press(KeyCode.ALT, KeyCode.DIGIT1);
        assertEquals("serverHostField", focused().getId());
        press(KeyCode.TAB);
        type("0");
        press(KeyCode.F5);
        await(() -> text("serverStatusLabel").matches("(?s).*127\\.0\\.0\\.1:\\d+.*"));
    }

    private void send(String num1, String num2) {
        press(KeyCode.ALT, KeyCode.DIGIT2);
        assertEquals("num1Field", focused().getId());
        type(num1);
        press(KeyCode.TAB);
        type(num2);
        press(KeyCode.CONTROL, KeyCode.ENTER);
    }

    @Test
    void servesCallsAndReadsTheBytesByKeysAlone() throws TimeoutException {
        serve();
        send("200", "100");
        await(() -> text("resultLabel").equals("2.0") && rows() == 1);
        awaitFrame("responseHex", "5 bytes");
        press(KeyCode.ALT, KeyCode.DIGIT4);
        assertEquals("Bytes of the request: 24 bytes · divide(200, 100), no byte selected", heard());
        for (int field = 0; field < 7; field++) {
            press(KeyCode.TAB);
        }
        assertEquals("offset 20, num2, 4 bytes, hex 00 00 00 64, value 100, the divisor", heardOfItem());
        press(KeyCode.CONTROL, KeyCode.HOME);
        for (int at = 0; at < 4; at++) {
            press(KeyCode.RIGHT);
        }
        assertEquals("Bytes of the request: offset 4, name, byte 1 of 6, hex 64, letter d", heard());
        press(KeyCode.ALT, KeyCode.RIGHT);
        press(KeyCode.TAB);
        assertEquals("Bytes of the response: offset 0, type, byte 1 of 1, hex 01, value 1, a value follows", heard());
        press(KeyCode.CONTROL, KeyCode.F);
        press(KeyCode.ESCAPE);
        filterTheList();
        press(KeyCode.F5);
        await(() -> text("serverStatusLabel").contains("stopped"));
    }

    private void filterTheList() throws TimeoutException {
        send("100", "0");
        await(() -> rows() == 2);
        press(KeyCode.ALT, KeyCode.DIGIT3);
        assertEquals("exchangeTable", focused().getId());
        press(KeyCode.CONTROL, KeyCode.F);
        assertEquals("filterField", focused().getId());
        robot.write("num2=0");
        await(() -> rows() == 1);
        press(KeyCode.ESCAPE);
    }

    @Test
    void goesFromFindingToFindingAndHearsThem() throws TimeoutException {
        serve();
        send("1", "3");
        await(() -> text("resultLabel").equals("0.33333334") && rows() == 1);
        awaitFrame("responseHex", "5 bytes");
        press(KeyCode.F8);
        assertEquals("responseHex", focused().getId());
        assertTrue(heardOfItem().startsWith("offset 1, value, 4 bytes, hex 3e aa aa ab"), this::heardOfItem);
        assertTrue(heardOfItem().contains("Information: "), this::heardOfItem);
    }

    @Test
    void goesFromExchangeToExchangeWhereverTheFocusIs() throws TimeoutException {
        serve();
        send("8", "4");
        await(() -> rows() == 1);
        send("9", "3");
        await(() -> rows() == 2 && text("resultLabel").equals("3.0"));
        awaitFrame("requestHex", "divide(9, 3)");
        press(KeyCode.ALT, KeyCode.UP);
        press(KeyCode.ALT, KeyCode.DIGIT4);
        assertTrue(heard().contains("divide(8, 4)"), this::heard);
        press(KeyCode.ALT, KeyCode.DOWN);
        assertTrue(heard().contains("divide(9, 3)"), this::heard);
        press(KeyCode.ALT, KeyCode.LEFT);
        assertEquals("responseHex", focused().getId());
        press(KeyCode.ALT, KeyCode.LEFT);
        assertTrue(heard().contains("divide(8, 4)"), this::heard);
    }

    @Test
    void goesAroundTheRegionsAndComesBackToWhereItWas() throws TimeoutException {
        serve();
        send("200", "100");
        await(() -> rows() == 1);
        awaitFrame("responseHex", "5 bytes");
        List<String> around = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            press(KeyCode.F6);
            around.add(focused().getId());
        }
        assertEquals(
                List.of(
                        "exchangeTable",
                        "requestHex",
                        "responseHex",
                        "statusMemory",
                        "filterField",
                        "serverPortField",
                        "num2Field"),
                around);
        press(KeyCode.SHIFT, KeyCode.F6);
        assertEquals("serverPortField", focused().getId());
    }

    @Test
    void showsTheFocusThatAKeyHasMoved() throws TimeoutException {
        serve();
        send("200", "100");
        await(() -> rows() == 1);
        awaitFrame("responseHex", "5 bytes");
        for (int i = 0; i < 7; i++) {
            press(KeyCode.F6);
            assertTrue(focused().isFocusVisible(), focused()::toString);
        }
    }

    @Test
    void tabLeavesTheBytesBehindTheLastField() throws TimeoutException {
        serve();
        send("200", "100");
        await(() -> rows() == 1);
        awaitFrame("requestHex", "24 bytes");
        press(KeyCode.ALT, KeyCode.DIGIT4);
        for (int field = 0; field < 8; field++) {
            press(KeyCode.TAB);
        }
        assertEquals("requestFields", focused().getId());
        press(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("requestHex", focused().getId());
        press(KeyCode.CONTROL, KeyCode.TAB);
        assertEquals("requestFields", focused().getId());
    }
}
