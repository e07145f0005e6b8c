package divide.inspector.ui.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.ExchangeRow;
import divide.inspector.ui.session.TimeMode;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The columns as a user arranges them, and finds them again.
@ExtendWith(ApplicationExtension.class)
class ColumnsTest extends PaneTest {
    private static final String KEPT =
            "exchangeResultColumn shown 120, noSuchColumn shown 50, exchangeCallColumn hidden 90, nonsense";

    @Start
    void start(Stage stage) throws IOException {
        preferences.columnsProperty().set(KEPT);
        show(stage);
    }

    private static ObservableList<TableColumn<ExchangeRow, ?>> columns(FxRobot robot) {
        return table(robot).getColumns();
    }

    private static List<String> ids(FxRobot robot) {
        return columns(robot).stream().map(TableColumn::getId).toList();
    }

    private static TableColumn<ExchangeRow, ?> column(FxRobot robot, String name) {
        return columns(robot).stream()
                .filter(column -> column.getId().equals("exchange" + name + "Column"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void placesTheColumnsAsTheyWereKept(FxRobot robot) {
        assertEquals(
                List.of(
                        "exchangeMarkColumn",
                        "exchangeNumberColumn",
                        "exchangeTimeColumn",
                        "exchangeSourceColumn",
                        "exchangeConnectionColumn",
                        "exchangeResultColumn",
                        "exchangeCallColumn",
                        "exchangeRequestColumn",
                        "exchangeResponseColumn",
                        "exchangeLatencyColumn",
                        "exchangeFindingColumn"),
                ids(robot));
        assertEquals(false, column(robot, "Call").isVisible());
        assertEquals(120, column(robot, "Result").getPrefWidth());
    }

    @Test
    void keepsWhatAUserChanges(FxRobot robot) {
        robot.interact(() -> {
            column(robot, "Finding").setVisible(true);
            column(robot, "Time").setPrefWidth(140);
            TableColumn<ExchangeRow, ?> mark = columns(robot).removeFirst();
            columns(robot).add(3, mark);
        });
        String kept = preferences.columnsProperty().get();
        assertTrue(kept.contains("exchangeFindingColumn shown 280"), kept);
        assertTrue(kept.contains("exchangeTimeColumn shown 140"), kept);
        assertTrue(kept.startsWith("exchangeNumberColumn"), kept);
    }

    @Test
    void restoresTheUsualColumns(FxRobot robot) {
        robot.interact(() ->
                column(robot, "Number").getContextMenu().getItems().getLast().fire());
        assertEquals("exchangeMarkColumn", ids(robot).getFirst());
        assertEquals(
                List.of("exchangeCallColumn", "exchangeResultColumn"),
                ids(robot).subList(5, 7));
        assertTrue(column(robot, "Call").isVisible());
        assertEquals(190, column(robot, "Call").getPrefWidth());
    }

    @Test
    void fillsTheTableAlsoWithoutItsWidestColumns(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            column(robot, "Call").setVisible(true);
            column(robot, "Result").setVisible(false);
        });
        await(() -> {
            double widths = table(robot).getVisibleLeafColumns().stream()
                    .mapToDouble(TableColumn::getWidth)
                    .sum();
            return Math.abs(widths - table(robot).getWidth()) < 16;
        });
    }

    @Test
    void leavesTheCornerToTheColumnMenuWhateverColumnIsLast(FxRobot robot) {
        assertTrue(column(robot, "Latency").getStyleClass().contains("last-column"));
        robot.interact(() -> column(robot, "Finding").setVisible(true));
        assertTrue(column(robot, "Finding").getStyleClass().contains("last-column"));
        assertEquals(false, column(robot, "Latency").getStyleClass().contains("last-column"));
    }

    @Test
    void countsTimesFromWhatIsChosen(FxRobot robot) throws TimeoutException {
        peer.divides(2);
        awaitRows(2);
        assertEquals(timeOfDay(2), cell(robot, "time-column", 1).getText());
        robot.interact(() -> item(robot, 1).fire());
        assertEquals(TimeMode.SINCE_START, preferences.timeModeProperty().get());
        assertEquals("since start", column(robot, "Time").getText());
        assertEquals("0.000000 s", cell(robot, "time-column", 0).getText());
        robot.interact(() -> item(robot, 2).fire());
        assertEquals("—", cell(robot, "time-column", 0).getText());
        assertTrue(cell(robot, "time-column", 1).getText().matches("0\\.\\d{6} s"));
    }

    private String timeOfDay(long number) {
        long first = recorder.store().get(number).orElseThrow().times().requestFirst();
        return clock.at(first)
                .atZone(ZoneId.systemDefault())
                .toLocalTime()
                .toString()
                .substring(0, 12);
    }

    private static MenuItem item(FxRobot robot, int index) {
        return column(robot, "Time").getContextMenu().getItems().get(index);
    }

    @Test
    void saysTheWorstFinding(FxRobot robot) throws TimeoutException {
        robot.interact(() -> column(robot, "Finding").setVisible(true));
        peer.sendsWhatBreaks();
        awaitRows(1);
        String words = cell(robot, "finding-column", 0).getText();
        assertTrue(words.contains("num1"), words);
    }
}
