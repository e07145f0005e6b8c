package divide.inspector.ui.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.sort.SortColumn;
import divide.inspector.capture.sort.SortKey;
import divide.inspector.capture.sort.SortKey.Direction;
import divide.inspector.capture.sort.SortOrder;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.event.EventType;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The list in orders of its own, as a user clicks on its headers.
@ExtendWith(ApplicationExtension.class)
class SortedListTest extends PaneTest {
    private static final SortOrder NEWEST_FIRST = SortOrder.by(SortColumn.NUMBER, Direction.DESCENDING);
    private static final SortOrder BY_RESULT = SortOrder.by(SortColumn.RESULT, Direction.ASCENDING);

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
        robot.interact(() -> model.orderProperty().setValue(order));
    }

    /// What a click on the header of the results does to the table.
    private static void sortByResult(FxRobot robot, SortType type) {
        robot.interact(() -> {
            TableColumn<ExchangeRow, ?> result = column(robot, "Result");
            result.setSortType(type);
            table(robot).getSortOrder().setAll(List.of(result));
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

    private static TableColumn<ExchangeRow, ?> column(FxRobot robot, String name) {
        return table(robot).getColumns().stream()
                .filter(found -> found.getId().equals("exchange" + name + "Column"))
                .findFirst()
                .orElseThrow();
    }

    /// The headless platform's own clicks all ask for a context menu, which headers take for no click.
    private static void clickHeader(FxRobot robot, String name, KeyCode... held) {
        TableColumnHeader header =
                robot.lookup("#exchangeTable .column-header").queryAllAs(TableColumnHeader.class).stream()
                        .filter(found -> found.getTableColumn() == column(robot, name))
                        .findFirst()
                        .orElseThrow();
        boolean isShiftDown = List.of(held).contains(KeyCode.SHIFT);
        robot.interact(() -> {
            header.fireEvent(button(MouseEvent.MOUSE_PRESSED, isShiftDown));
            header.fireEvent(button(MouseEvent.MOUSE_RELEASED, isShiftDown));
        });
    }

    private static MouseEvent button(EventType<MouseEvent> type, boolean isShiftDown) {
        return new MouseEvent(
                type,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                isShiftDown,
                false,
                false,
                false,
                type == MouseEvent.MOUSE_PRESSED,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    @Test
    void sortsByFurtherColumnsThatAreClickedWithShift(FxRobot robot) throws TimeoutException {
        peer.dividesByZero();
        peer.divides(2);
        peer.dividesByZero();
        awaitRows(4);
        clickHeader(robot, "Result");
        awaitNumbers(2L, 3L, 1L, 4L);
        clickHeader(robot, "Number", KeyCode.SHIFT);
        clickHeader(robot, "Number", KeyCode.SHIFT);
        awaitNumbers(3L, 2L, 4L, 1L);
        assertEquals(
                new SortOrder(List.of(
                        new SortKey(SortColumn.RESULT, Direction.ASCENDING),
                        new SortKey(SortColumn.NUMBER, Direction.DESCENDING))),
                preferences.orderProperty().get());
        clickHeader(robot, "Number", KeyCode.SHIFT);
        awaitNumbers(2L, 3L, 1L, 4L);
        assertEquals(BY_RESULT, preferences.orderProperty().get());
    }

    @Test
    void showsInItsHeadersWhatItIsSortedByAndSaysIt(FxRobot robot) {
        SortOrder order = new SortOrder(List.of(
                new SortKey(SortColumn.RESULT, Direction.DESCENDING),
                new SortKey(SortColumn.LATENCY, Direction.ASCENDING)));
        sort(robot, order);
        assertEquals(
                List.of(column(robot, "Result"), column(robot, "Latency")),
                table(robot).getSortOrder());
        assertEquals(
                List.of(SortType.DESCENDING, SortType.ASCENDING),
                table(robot).getSortOrder().stream()
                        .map(TableColumn::getSortType)
                        .toList());
        String words = "Sorted by result descending, then by latency ascending";
        assertEquals(words, table(robot).getAccessibleHelp());
        assertEquals(
                words,
                robot.lookup("#countLabel").queryAs(Label.class).getTooltip().getText());
        sort(robot, SortOrder.ARRIVAL);
        assertEquals(List.of(), table(robot).getSortOrder());
        assertEquals("", table(robot).getAccessibleHelp());
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
        robot.interact(() -> model.orderProperty().setValue(SortOrder.ARRIVAL));
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
        assertEquals(SortOrder.ARRIVAL, model.orderProperty().getValue());
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
