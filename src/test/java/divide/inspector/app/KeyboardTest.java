package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Focus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The main job by keys alone, checked by what is heard.
@ExtendWith(ApplicationExtension.class)
class KeyboardTest {
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

    /// In place of what stands in the field.
    private void type(String text) {
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.robot().write(text);
    }

    private String heard() {
        return (String) window.focused().queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    private String heardOfItem() {
        Node item = (Node) window.focused().queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
        return (String) item.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    /// The frames of an exchange are shown a little after its row.
    private void awaitFrame(String id, String words) throws TimeoutException {
        UsedWindow.await(() ->
                window.robot().lookup("#" + id).query().getAccessibleText().contains(words));
    }

    private void serve() throws TimeoutException {
        window.press(KeyCode.ALT, KeyCode.DIGIT1);
        assertEquals("serverHostField", window.focused().getId());
        window.press(KeyCode.TAB);
        type("0");
        window.press(KeyCode.F5);
        UsedWindow.await(() -> window.text("serverStatusLabel").matches("(?s).*127\\.0\\.0\\.1:\\d+.*"));
    }

    private void send(String num1, String num2) {
        window.press(KeyCode.ALT, KeyCode.DIGIT2);
        assertEquals("num1Field", window.focused().getId());
        type(num1);
        window.press(KeyCode.TAB);
        type(num2);
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
    }

    @Test
    void goesToTheCallAlsoWhereItTakesNoArguments() {
        window.robot().interact(() -> {
            window.find("methodChoice", ChoiceBox.class).getSelectionModel().selectLast();
            window.find("filterField", Node.class).requestFocus();
        });
        window.press(KeyCode.ALT, KeyCode.DIGIT2);
        assertTrue(Focus.isIn(window.focused(), window.find("callRegion", Node.class)), window.focused()::toString);
    }

    @Test
    void servesCallsAndReadsTheBytesByKeysAlone() throws TimeoutException {
        serve();
        send("200", "100");
        UsedWindow.await(() -> window.text("resultLabel").equals("2.0") && window.rows("exchangeTable") == 1);
        awaitFrame("responseHex", "5 bytes");
        window.press(KeyCode.ALT, KeyCode.DIGIT4);
        assertEquals("Bytes of the request: 24 bytes · divide(200, 100), no byte selected", heard());
        for (int field = 0; field < 7; field++) {
            window.press(KeyCode.TAB);
        }
        assertEquals("offset 20, num2, 4 bytes, hex 00 00 00 64, value 100, the divisor", heardOfItem());
        window.press(KeyCode.CONTROL, KeyCode.HOME);
        for (int at = 0; at < 4; at++) {
            window.press(KeyCode.RIGHT);
        }
        assertEquals("Bytes of the request: offset 4, name, byte 1 of 6, hex 64, letter d", heard());
        window.press(KeyCode.ALT, KeyCode.RIGHT);
        window.press(KeyCode.TAB);
        assertEquals("Bytes of the response: offset 0, type, byte 1 of 1, hex 01, value 1, a value follows", heard());
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.press(KeyCode.ESCAPE);
        filterTheList();
        window.press(KeyCode.F5);
        UsedWindow.await(() -> window.text("serverStatusLabel").contains("stopped"));
    }

    private void filterTheList() throws TimeoutException {
        send("100", "0");
        UsedWindow.await(() -> window.rows("exchangeTable") == 2);
        window.press(KeyCode.ALT, KeyCode.DIGIT3);
        assertEquals("exchangeTable", window.focused().getId());
        window.press(KeyCode.CONTROL, KeyCode.F);
        assertEquals("filterField", window.focused().getId());
        window.robot().write("num2=0");
        UsedWindow.await(() -> window.rows("exchangeTable") == 1);
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void goesFromFindingToFindingAndHearsThem() throws TimeoutException {
        serve();
        send("1", "3");
        UsedWindow.await(() -> window.text("resultLabel").equals("0.33333334") && window.rows("exchangeTable") == 1);
        awaitFrame("responseHex", "5 bytes");
        window.press(KeyCode.F8);
        assertEquals("responseHex", window.focused().getId());
        assertTrue(heardOfItem().startsWith("offset 1, value, 4 bytes, hex 3e aa aa ab"), this::heardOfItem);
        assertTrue(heardOfItem().contains("Info: "), this::heardOfItem);
    }

    @Test
    void goesFromExchangeToExchangeWhereverTheFocusIs() throws TimeoutException {
        serve();
        send("8", "4");
        UsedWindow.await(() -> window.rows("exchangeTable") == 1);
        send("9", "3");
        UsedWindow.await(() ->
                window.rows("exchangeTable") == 2 && window.text("resultLabel").equals("3.0"));
        awaitFrame("requestHex", "divide(9, 3)");
        window.press(KeyCode.ALT, KeyCode.UP);
        window.press(KeyCode.ALT, KeyCode.DIGIT4);
        assertTrue(heard().contains("divide(8, 4)"), this::heard);
        window.press(KeyCode.ALT, KeyCode.DOWN);
        assertTrue(heard().contains("divide(9, 3)"), this::heard);
        window.press(KeyCode.ALT, KeyCode.LEFT);
        assertEquals("responseHex", window.focused().getId());
        window.press(KeyCode.ALT, KeyCode.LEFT);
        assertTrue(heard().contains("divide(8, 4)"), this::heard);
    }

    @Test
    void goesAroundTheRegionsAndComesBackToWhereItWas() throws TimeoutException {
        serve();
        send("200", "100");
        UsedWindow.await(() -> window.rows("exchangeTable") == 1);
        awaitFrame("responseHex", "5 bytes");
        List<String> around = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            window.press(KeyCode.F6);
            around.add(window.focused().getId());
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
        window.press(KeyCode.SHIFT, KeyCode.F6);
        assertEquals("serverPortField", window.focused().getId());
    }

    @Test
    void showsTheFocusThatAKeyHasMoved() throws TimeoutException {
        serve();
        send("200", "100");
        UsedWindow.await(() -> window.rows("exchangeTable") == 1);
        awaitFrame("responseHex", "5 bytes");
        for (int i = 0; i < 7; i++) {
            window.press(KeyCode.F6);
            assertTrue(window.focused().isFocusVisible(), window.focused()::toString);
        }
    }

    @Test
    void tabLeavesTheBytesBehindTheLastField() throws TimeoutException {
        serve();
        send("200", "100");
        UsedWindow.await(() -> window.rows("exchangeTable") == 1);
        awaitFrame("requestHex", "24 bytes");
        window.press(KeyCode.ALT, KeyCode.DIGIT4);
        for (int field = 0; field < 8; field++) {
            window.press(KeyCode.TAB);
        }
        assertEquals("requestFields", window.focused().getId());
        window.press(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("requestHex", window.focused().getId());
        window.press(KeyCode.CONTROL, KeyCode.TAB);
        assertEquals("requestFields", window.focused().getId());
    }
}
