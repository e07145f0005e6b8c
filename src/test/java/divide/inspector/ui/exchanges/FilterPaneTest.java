package divide.inspector.ui.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The filter as somebody types it.
@ExtendWith(ApplicationExtension.class)
class FilterPaneTest extends PaneTest {
    @Start
    void start(Stage stage) throws IOException {
        show(stage);
    }

    private static TextField field(FxRobot robot) {
        return robot.lookup("#filterField").queryAs(TextField.class);
    }

    private void awaitText(FxRobot robot, String text) throws TimeoutException {
        await(() -> field(robot).getText().equals(text));
    }

    private void awaitCount(FxRobot robot, String words) throws TimeoutException {
        await(() -> robot.lookup("#countLabel").queryAs(Label.class).getText().equals(words));
    }

    @Test
    void mistakeIsMarkedAndSaidAndTheListStays(FxRobot robot) throws TimeoutException {
        peer.divides(3);
        peer.dividesByZero();
        robot.clickOn("#filterField").write("num2=0");
        awaitCount(robot, "1 of 4");
        robot.write(" num1=x");
        await(() -> robot.lookup(".filter-wrong").tryQuery().isPresent());
        assertTrue(field(robot).getPseudoClassStates().contains(PseudoClass.getPseudoClass("danger")));
        assertTrue(field(robot).getAccessibleHelp().startsWith("\"x\" is not a whole number"));
        awaitCount(robot, "1 of 4");
    }

    @Test
    void keysCompleteTheFilter(FxRobot robot) throws TimeoutException {
        robot.clickOn("#filterField").write("not sou");
        await(() -> robot.lookup(".candidate-text").tryQuery().isPresent());
        robot.push(KeyCode.TAB);
        awaitText(robot, "not source:");
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        awaitText(robot, "not source:server");
        robot.push(KeyCode.ENTER);
        assertEquals("not source:server", session.filter().recent().filters().getFirst());
    }

    @Test
    void whatCouldStandIsListedWhenAskedFor(FxRobot robot) throws TimeoutException {
        robot.clickOn("#filterField").push(KeyCode.CONTROL, KeyCode.SPACE);
        await(() -> robot.lookup(".candidate-text").tryQuery().isPresent());
        assertTrue(spokenField(robot).matches("Filter: .+, 1 of \\d+"), spokenField(robot));
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup(".candidate-text").tryQuery().isEmpty());
        assertEquals("Filter", spokenField(robot));
    }

    private static String spokenField(FxRobot robot) {
        return robot.lookup("#filterField").query().getAccessibleText();
    }

    @Test
    void cellIsFilteredByAndExcluded(FxRobot robot) throws TimeoutException {
        peer.divides(3);
        peer.dividesByZero();
        awaitRows(4);
        choose(robot, "result-column", 3, "filterByItem");
        awaitText(robot, "result=ck_god_err");
        awaitCount(robot, "1 of 4");
        choose(robot, "mark-column", 0, "excludeItem");
        awaitText(robot, "result=ck_god_err and not mark:error");
        awaitCount(robot, "0 of 4");
    }

    /// The menu's window takes the keys; its items are fired as a click on them would.
    private void choose(FxRobot robot, String column, int row, String item) throws TimeoutException {
        robot.clickOn(cell(robot, column, row), MouseButton.SECONDARY);
        MenuItem found = table(robot).getContextMenu().getItems().stream()
                .filter(each -> item.equals(each.getId()))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> {
            found.fire();
            table(robot).getContextMenu().hide();
        });
    }

    @Test
    void recentFilterIsUsedAgain(FxRobot robot) throws TimeoutException {
        robot.interact(() -> session.filter().use("error"));
        robot.interact(() -> session.filter().textProperty().set(""));
        robot.clickOn("#recentFiltersButton");
        robot.clickOn("error");
        awaitText(robot, "error");
    }
}
