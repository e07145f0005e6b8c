package divide.inspector.ui.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Theme;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits;
import javafx.scene.input.ScrollEvent.VerticalTextScrollUnits;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The pane and its bar as a user meets them.
@ExtendWith(ApplicationExtension.class)
class ExchangesPaneTest extends PaneTest {
    @Start
    void start(Stage stage) throws IOException {
        show(stage);
    }

    @Test
    void followsTheNewest(FxRobot robot) throws TimeoutException {
        peer.divides(100);
        awaitRows(100);
        await(() -> table(robot).getSelectionModel().getSelectedIndex() == 99);
        await(() -> seen(robot, "mark-column", 99).isPresent());
        assertTrue(session.followProperty().get());
    }

    @Test
    void followsTheNewestAsEachFillsAndLeavesTheTable(FxRobot robot) throws TimeoutException {
        for (int row = 0; row < 16; row++) {
            int newest = row;
            peer.divides(1);
            awaitRows(row + 1);
            await(() -> seen(robot, "mark-column", newest).isPresent());
        }
    }

    @Test
    void stopsFollowingWhenTheWheelTurnsUp(FxRobot robot) throws TimeoutException {
        peer.divides(100);
        awaitSeen(robot, 100);
        await(() -> table(robot).lookup(".scroll-bar:vertical").isVisible());
        turnWheel(robot, -40);
        assertTrue(session.followProperty().get());
        turnWheel(robot, 40);
        assertFalse(session.followProperty().get());
        peer.divides(1);
        awaitRows(101);
        assertEquals(100, session.selectedProperty().get());
    }

    @Test
    void goesOnFollowingWhenTheWheelTurnsOverATableThatIsAllInView(FxRobot robot) throws TimeoutException {
        peer.divides(3);
        awaitSeen(robot, 3);
        turnWheel(robot, 40);
        assertTrue(session.followProperty().get());
    }

    /// @param delta upwards in pixels
    private static void turnWheel(FxRobot robot, double delta) {
        ScrollEvent turned = new ScrollEvent(
                ScrollEvent.SCROLL,
                10,
                60,
                10,
                60,
                false,
                false,
                false,
                false,
                true,
                false,
                0,
                delta,
                0,
                delta,
                HorizontalTextScrollUnits.NONE,
                0,
                VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
        robot.interact(() -> table(robot).fireEvent(turned));
    }

    @Test
    void stopsFollowingWhenARowIsClicked(FxRobot robot) throws TimeoutException {
        peer.divides(3);
        awaitRows(3);
        robot.clickOn(cell(robot, "result-column", 1));
        assertFalse(robot.lookup("#followToggle").queryAs(ToggleButton.class).isSelected());
        assertEquals(2, session.selectedProperty().get());
        peer.divides(1);
        awaitRows(4);
        assertEquals(1, table(robot).getSelectionModel().getSelectedIndex());
    }

    @Test
    void stopsFollowingWhenTheNewestItselfIsClicked(FxRobot robot) throws TimeoutException {
        peer.divides(3);
        awaitRows(3);
        robot.clickOn(cell(robot, "result-column", 2));
        assertFalse(session.followProperty().get());
    }

    @Test
    void showsASelectionThatComesFromElsewhere(FxRobot robot) throws TimeoutException {
        peer.divides(200);
        awaitRows(200);
        robot.interact(() -> session.followProperty().set(false));
        robot.interact(() -> session.selectedProperty().set(3));
        assertEquals(2, table(robot).getSelectionModel().getSelectedIndex());
        await(() -> seen(robot, "mark-column", 2).isPresent());
    }

    @Test
    void showsASelectionWhoseRowComesLater(FxRobot robot) throws TimeoutException {
        robot.interact(() -> session.followProperty().set(false));
        robot.interact(() -> session.selectedProperty().set(100));
        peer.divides(100);
        awaitRows(100);
        await(() -> seen(robot, "mark-column", 99).isPresent());
        assertEquals(99, table(robot).getSelectionModel().getSelectedIndex());
    }

    @Test
    void showsAnErrorInShapeColourAndWords(FxRobot robot) throws TimeoutException {
        peer.dividesByZero();
        awaitRows(1);
        assertEquals("✕", cell(robot, "mark-column", 0).getText());
        assertEquals("error", cell(robot, "mark-column", 0).getAccessibleText());
        assertEquals("ck_god_err", cell(robot, "result-column", 0).getText());
    }

    @Test
    void showsHowLongSomethingIsAwaited(FxRobot robot) throws TimeoutException {
        peer.sendsAPart();
        awaitRows(1);
        String first = cell(robot, "result-column", 0).getText();
        assertTrue(first.startsWith("waiting for 3 of 4 bytes of num1, "), first);
        await(() -> seen(robot, "result-column", 0)
                .filter(cell -> !cell.getText().equals(first))
                .isPresent());
        assertNotEquals(first, cell(robot, "result-column", 0).getText());
    }

    @Test
    void filtersWhatIsTyped(FxRobot robot) throws TimeoutException {
        peer.divides(3);
        peer.dividesByZero();
        awaitRows(4);
        robot.clickOn("#filterField").write("god");
        await(() -> robot.lookup("#countLabel").queryAs(Label.class).getText().equals("1 of 4"));
        assertEquals("ck_god_err", cell(robot, "result-column", 0).getText());
    }

    @Test
    void clearsAndBringsBack(FxRobot robot) throws TimeoutException {
        peer.divides(3);
        awaitRows(3);
        robot.clickOn("#clearButton");
        assertEquals(
                "Cleared 3 exchanges.",
                robot.lookup("#clearedLabel").queryAs(Label.class).getText());
        robot.clickOn("#undoClearLink");
        assertEquals(3, model.rows().size());
        assertFalse(robot.lookup("#clearedNotice").query().isVisible());
    }

    @Test
    void copiesTheSelectedRow(FxRobot robot) throws TimeoutException {
        peer.divides(2);
        awaitRows(2);
        robot.clickOn(cell(robot, "result-column", 0)).push(KeyCode.SHORTCUT, KeyCode.C);
        String copied = WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Clipboard.getSystemClipboard().getString());
        assertEquals("divide(200, 100)\t2.0", copied);
    }

    @Test
    void switchesTheTheme(FxRobot robot) {
        robot.clickOn("#themeToggle");
        assertEquals(Theme.DARK, themes.themeProperty().get());
    }
}
