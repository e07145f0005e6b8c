package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Everything that the menus can do is found and done from the palette, by keys alone.
@ExtendWith(ApplicationExtension.class)
class PaletteTest {
    private UsedWindow window;

    @Start
    void start(Stage stage) {
        window = new UsedWindow(stage);
        window.show();
    }

    @BeforeEach
    void open() {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private boolean isOpen() {
        return window.robot().lookup("#palettePane").query().isVisible();
    }

    private TextField field() {
        return window.robot().lookup("#paletteField").queryAs(TextField.class);
    }

    private ListView<?> list() {
        return window.robot().lookup("#paletteList").queryListView();
    }

    private String focused() {
        return window.focused().getId();
    }

    /// What the palette lists.
    private List<MenuItem> items() {
        return window.items().stream()
                .filter(item -> !(item instanceof Menu || item instanceof SeparatorMenuItem))
                .toList();
    }

    private void type(String query) {
        window.robot().interact(() -> field().setText(query));
    }

    @Test
    void showsEverythingAndTakesTheFocusAtOnce() {
        assertTrue(isOpen());
        assertEquals("paletteField", focused());
        assertEquals(items().size(), list().getItems().size());
    }

    @Test
    void escapeGivesTheFocusBack() {
        window.press(KeyCode.ESCAPE);
        assertFalse(isOpen());
        assertEquals("num1Field", focused());
    }

    @Test
    void findsEachActionByItsName() {
        for (MenuItem item : items()) {
            String name = item.getText().replace("_", "");
            type(name);
            assertFalse(list().getItems().isEmpty(), name);
            assertTrue(list().getItems().getFirst().toString().contains("> " + name), name);
        }
    }

    @Test
    void findsALanguageByItsNameInTheWindowsOwn() {
        type("chinese");
        String first = list().getItems().getFirst().toString();
        assertTrue(first.contains("> 简体中文 (Chinese)"), first);
    }

    @Test
    void doesWhatIsChosenWithTheFocusBackWhereItWas() throws TimeoutException {
        type("sl");
        window.press(KeyCode.ENTER);
        assertFalse(isOpen());
        UsedWindow.await(() -> Window.getWindows().stream().anyMatch(each -> "Log".equals(each.getUserData())));
        assertEquals("num1Field", focused());
    }

    @Test
    void turnsOnAndOffAsAClickDoes() {
        CheckMenuItem record = (CheckMenuItem) window.item("recordItem");
        boolean before = record.isSelected();
        type("record");
        window.press(KeyCode.ENTER);
        assertNotEquals(before, record.isSelected());
    }

    @Test
    void doesNothingThatIsNotPossibleNow() {
        type("undo clear");
        window.press(KeyCode.ENTER);
        assertTrue(isOpen());
        assertTrue(field().getAccessibleText().contains("not possible now"), field()::getAccessibleText);
    }

    @Test
    void movesTheChoiceAroundTheEndsAndSaysIt() {
        type("times");
        String first = field().getAccessibleText();
        window.press(KeyCode.UP);
        String last = field().getAccessibleText();
        window.press(KeyCode.DOWN);
        assertEquals(first, field().getAccessibleText());
        assertNotEquals(first, last);
    }

    @Test
    void putsFirstWhatWasUsedLast() {
        type("charts");
        window.press(KeyCode.ENTER);
        window.robot()
                .interact(() -> Window.getWindows().stream()
                        .filter(each -> each != window.stage())
                        .toList()
                        .forEach(Window::hide));
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertTrue(list().getItems().getFirst().toString().contains("Charts"));
        assertEquals(items().size(), list().getItems().size());
    }

    @Test
    void noTwoActionsHaveTheSameKeys() {
        Set<String> seen = new HashSet<>();
        Stream<String> keys = items().stream()
                .filter(item -> item.getAccelerator() != null)
                .map(item -> item.getAccelerator().getName());
        assertEquals(List.of(), keys.filter(name -> !seen.add(name)).toList());
        assertTrue(seen.size() > 20);
    }
}
