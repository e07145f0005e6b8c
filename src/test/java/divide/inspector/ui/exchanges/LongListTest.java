package divide.inspector.ui.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// More rows than the table is given at a time.
@ExtendWith(ApplicationExtension.class)
class LongListTest extends PaneTest {
    @Start
    void start(Stage stage) throws IOException {
        show(stage);
    }

    @Test
    void reachesBothEndsOfALongListByKeys(FxRobot robot) throws TimeoutException {
        peer.divides(40_000);
        await(() -> model.rows().total() == 40_000);
        awaitSeen(robot, 40_000);
        assertTrue(model.rows().size() < 40_000);
        robot.clickOn("#exchangeTable").push(KeyCode.HOME);
        awaitSeen(robot, 1);
        assertEquals(1, session.selectedProperty().get());
        robot.push(KeyCode.END);
        awaitSeen(robot, 40_000);
        assertEquals(40_000, session.selectedProperty().get());
    }

    @Test
    void reachesEveryPartOfALongListByItsBar(FxRobot robot) throws TimeoutException {
        peer.divides(40_000);
        awaitSeen(robot, 40_000);
        await(() -> bar(robot).isVisible());
        robot.interact(() -> bar(robot).setValue(20_000));
        awaitSeen(robot, 20_001);
        assertFalse(session.followProperty().get());
        robot.interact(() -> bar(robot).setValue(bar(robot).getMax()));
        awaitSeen(robot, 40_000);
        robot.interact(() -> bar(robot).setValue(0));
        awaitSeen(robot, 1);
    }

    @Test
    void goesOnPastTheEdgeOfItsWindow(FxRobot robot) throws TimeoutException {
        peer.divides(40_000);
        awaitSeen(robot, 40_000);
        robot.interact(() -> session.followProperty().set(false));
        robot.interact(() -> table(robot).scrollTo(0));
        await(() -> model.rows().size() > 0 && bar(robot).getValue() < 40_000 - ExchangeList.WINDOW + 1);
        long before = (long) bar(robot).getValue();
        await(() -> model.rows().firstPlace() < before - 1_000);
        awaitSeen(robot, before + 1);
    }

    @Test
    void takesArrowsFromTheSelectedRowThoughItIsFarAway(FxRobot robot) throws TimeoutException {
        peer.divides(40_000);
        awaitSeen(robot, 40_000);
        robot.clickOn("#exchangeTable").push(KeyCode.HOME);
        awaitSeen(robot, 1);
        robot.interact(() -> bar(robot).setValue(30_000));
        awaitSeen(robot, 30_001);
        robot.push(KeyCode.DOWN);
        awaitSeen(robot, 2);
        assertEquals(2, session.selectedProperty().get());
    }

    @Test
    void staysWhereItIsWhileNewOnesCome(FxRobot robot) throws TimeoutException {
        peer.divides(40_000);
        awaitSeen(robot, 40_000);
        robot.interact(() -> bar(robot).setValue(10_000));
        awaitSeen(robot, 10_001);
        peer.divides(100);
        await(() -> model.rows().total() == 40_100);
        assertTrue(isSeen(robot, 10_001));
        assertEquals(10_000, bar(robot).getValue(), 0.01);
    }

    @Test
    void showsTheNewestRowAtItsEndWhereverTheWindowHasGone(FxRobot robot) throws TimeoutException {
        peer.divides(40_000);
        awaitSeen(robot, 40_000);
        peer.divides(1_000);
        awaitSeen(robot, 41_000);
        peer.divides(2 * ExchangeList.WINDOW);
        long newest = 41_000 + 2 * ExchangeList.WINDOW;
        awaitSeen(robot, newest);
        assertEquals(newest, session.selectedProperty().get());
        int last = table(robot).getItems().size() - 1;
        assertEquals(last, table(robot).getSelectionModel().getSelectedIndex());
        assertEquals(newest, table(robot).getItems().get(last).number());
    }

    @Test
    void keepsTheCellsInTheirPlacesWhileItFollows(FxRobot robot) throws TimeoutException {
        peer.divides(40_000);
        awaitSeen(robot, 40_000);
        Node before = cell(robot, "mark-column", ExchangeList.WINDOW - 1);
        peer.divides(1_000);
        awaitSeen(robot, 41_000);
        assertSame(before, cell(robot, "mark-column", ExchangeList.WINDOW - 1));
    }
}
