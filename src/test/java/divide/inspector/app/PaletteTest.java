package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.settings.Settings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
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
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Everything that the menus can do is found and done from the palette, by keys alone.
@ExtendWith(ApplicationExtension.class)
class PaletteTest {
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
    void open(FxRobot robot) {
        this.robot = robot;
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
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

    private boolean isOpen() {
        return robot.lookup("#palettePane").query().isVisible();
    }

    private TextField field() {
        return robot.lookup("#paletteField").queryAs(TextField.class);
    }

    private ListView<?> list() {
        return robot.lookup("#paletteList").queryListView();
    }

    private String focused() {
        return stage.getScene().getFocusOwner().getId();
    }

    private void type(String query) {
        robot.interact(() -> field().setText(query));
    }

    private List<MenuItem> items() {
        List<MenuItem> found = new ArrayList<>();
        robot.lookup("#menuBar").queryAs(MenuBar.class).getMenus().forEach(menu -> collect(menu, found));
        return found;
    }

    private static void collect(Menu menu, List<MenuItem> found) {
        for (MenuItem item : menu.getItems()) {
            switch (item) {
                case Menu inner -> collect(inner, found);
                case SeparatorMenuItem _ -> {}
                default -> found.add(item);
            }
        }
    }

    @Test
    void showsEverythingAndTakesTheFocusAtOnce() {
        assertTrue(isOpen());
        assertEquals("paletteField", focused());
        assertEquals(items().size(), list().getItems().size());
    }

    @Test
    void escapeGivesTheFocusBack() {
        press(KeyCode.ESCAPE);
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
    void doesWhatIsChosenWithTheFocusBackWhereItWas() throws TimeoutException {
        type("sl");
        press(KeyCode.ENTER);
        assertFalse(isOpen());
        await(() -> Window.getWindows().stream().anyMatch(each -> "Log".equals(each.getUserData())));
        assertEquals("num1Field", focused());
    }

    @Test
    void turnsOnAndOffAsAClickDoes() {
        CheckMenuItem record = (CheckMenuItem) items().stream()
                .filter(item -> "recordItem".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        boolean before = record.isSelected();
        type("record");
        press(KeyCode.ENTER);
        assertNotEquals(before, record.isSelected());
    }

    @Test
    void doesNothingThatIsNotPossibleNow() {
        type("undo clear");
        press(KeyCode.ENTER);
        assertTrue(isOpen());
        assertTrue(field().getAccessibleText().contains("not possible now"), field()::getAccessibleText);
    }

    @Test
    void movesTheChoiceAroundTheEndsAndSaysIt() {
        type("times");
        String first = field().getAccessibleText();
        press(KeyCode.UP);
        String last = field().getAccessibleText();
        press(KeyCode.DOWN);
        assertEquals(first, field().getAccessibleText());
        assertNotEquals(first, last);
    }

    @Test
    void putsFirstWhatWasUsedLast() {
        type("charts");
        press(KeyCode.ENTER);
        robot.interact(() -> Window.getWindows().stream()
                .filter(each -> each != stage)
                .toList()
                .forEach(Window::hide));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
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
