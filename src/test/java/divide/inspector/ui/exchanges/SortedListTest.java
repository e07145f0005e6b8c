package divide.inspector.ui.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.sort.SortColumn;
import divide.inspector.capture.sort.SortOrder;
import divide.inspector.capture.sort.SortOrder.Direction;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The list in orders of its own, as a user clicks on its headers.
@ExtendWith(ApplicationExtension.class)
class SortedListTest extends PaneTest {
    private static final SortOrder NEWEST_FIRST = new SortOrder(SortColumn.NUMBER, Direction.DESCENDING);
    private static final SortOrder BY_RESULT = new SortOrder(SortColumn.RESULT, Direction.ASCENDING);

    @Start
    void start(Stage stage) throws IOException {
        show(stage);
    }

    private List<Long> numbers() {
        return IntStream.range(0, model.rows().size())
                .mapToObj(model.rows()::numberAt)
                .toList();
    }

    private void awaitNumbers(Long... numbers) throws TimeoutException {
        await(() -> numbers().equals(List.of(numbers)));
    }

    private void sort(FxRobot robot, SortOrder order) {
        robot.interact(() -> model.sort(Optional.of(order)));
    }

    /// What a click on the header of the results does to the table.
    private static void sortByResult(FxRobot robot, SortType type) {
        robot.interact(() -> {
            TableColumn<ExchangeRow, ?> column = table(robot).getColumns().stream()
                    .filter(found -> found.getId().equals("exchangeResultColumn"))
                    .findFirst()
                    .orElseThrow();
            column.setSortType(type);
            table(robot).getSortOrder().setAll(List.of(column));
        });
    }

    private static String count(FxRobot robot) {
        return robot.lookup("#countLabel").queryAs(Label.class).getText();
    }

    @Test
    void goesFromAscendingToDescendingAndBackToTheOrderOfArrival(FxRobot robot) throws TimeoutException {
        peer.divides(1);
        peer.dividesByZero();
        peer.divides(1);
        awaitRows(3);
        sortByResult(robot, SortType.ASCENDING);
        awaitNumbers(1L, 3L, 2L);
        await(() -> count(robot).equals("3 of 3 · sorted"));
        sortByResult(robot, SortType.DESCENDING);
        awaitNumbers(2L, 1L, 3L);
        robot.interact(table(robot).getSortOrder()::clear);
        awaitNumbers(1L, 2L, 3L);
        assertEquals("3 of 3", count(robot));
    }

    @Test
    void takesInWhatComesWithoutMovingWhatIsSeen(FxRobot robot) throws TimeoutException {
        peer.divides(300);
        awaitRows(300);
        sort(robot, NEWEST_FIRST);
        awaitSeen(robot, 300);
        robot.interact(() -> table(robot).scrollTo(100));
        awaitSeen(robot, 195);
        peer.divides(50);
        await(() -> model.rows().total() == 350);
        assertEquals(350, model.rows().numberAtPlace(0));
        awaitSeen(robot, 195);
        assertFalse(isSeen(robot, 250));
    }

    @Test
    void keepsTheSelectedRowSelectedWhereverItStands(FxRobot robot) throws TimeoutException {
        peer.divides(300);
        awaitRows(300);
        robot.interact(() -> model.pick(7));
        sort(robot, NEWEST_FIRST);
        await(() -> table(robot).getSelectionModel().getSelectedIndex() == 293);
        peer.divides(10);
        await(() -> table(robot).getSelectionModel().getSelectedIndex() == 303);
        assertEquals(7, session.selectedProperty().get());
        robot.interact(() -> model.sort(Optional.empty()));
        awaitSeen(robot, 7);
        assertEquals(6, table(robot).getSelectionModel().getSelectedIndex());
    }

    @Test
    void followsOnlyInTheOrderOfArrival(FxRobot robot) throws TimeoutException {
        peer.divides(30);
        awaitRows(30);
        sortByResult(robot, SortType.ASCENDING);
        await(() -> model.rows().isSorted());
        assertFalse(session.followProperty().get());
        robot.clickOn("#followToggle");
        await(() -> !model.rows().isSorted());
        assertEquals(Optional.empty(), model.orderProperty().get());
        assertEquals(List.of(), table(robot).getSortOrder());
        awaitSeen(robot, 30);
    }

    @Test
    void sortsWhatTheFilterLetsThrough(FxRobot robot) throws TimeoutException {
        peer.divides(20);
        peer.dividesByZero();
        peer.divides(20);
        peer.dividesByZero();
        awaitRows(42);
        sort(robot, NEWEST_FIRST);
        robot.interact(() -> session.filter().textProperty().set("god"));
        awaitNumbers(42L, 21L);
        peer.dividesByZero();
        awaitNumbers(43L, 42L, 21L);
        robot.interact(() -> session.filter().textProperty().set(""));
        await(() -> model.rows().total() == 43);
    }

    @Test
    void forgetsWhatWasClearedAndBringsItBackInOrder(FxRobot robot) throws TimeoutException {
        peer.divides(3);
        awaitRows(3);
        sort(robot, NEWEST_FIRST);
        awaitNumbers(3L, 2L, 1L);
        robot.interact(session::clear);
        awaitNumbers();
        robot.interact(session::undoClear);
        awaitNumbers(3L, 2L, 1L);
    }

    @Test
    void sortsFarMoreRowsThanTheTableHas(FxRobot robot) throws TimeoutException {
        peer.divides(40_000);
        await(() -> model.rows().total() == 40_000);
        sort(robot, NEWEST_FIRST);
        // The newest is seen before they are sorted, too: at the other end.
        await(() -> model.rows().numberAt(0) == 40_000);
        awaitSeen(robot, 40_000);
        robot.interact(() -> bar(robot).setValue(20_000));
        awaitSeen(robot, 20_000);
        peer.dividesByZero();
        await(() -> model.rows().total() == 40_001);
        awaitSeen(robot, 20_000);
    }

    @Test
    void movesWhatWasUnderWayToWhereItsAnswerBelongs(FxRobot robot) throws TimeoutException {
        peer.sendsAPart();
        awaitRows(1);
        sort(robot, BY_RESULT);
        await(() -> model.rows().isSorted());
        new Peer(recorder).dividesByZero();
        awaitNumbers(2L, 1L);
        assertTrue(cell(robot, "result-column", 1).getText().startsWith("waiting"));
    }
}
