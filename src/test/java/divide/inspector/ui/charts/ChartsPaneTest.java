package divide.inspector.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.fx.Themes;
import divide.inspector.ui.session.Session;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The charts as a user meets them.
@ExtendWith(ApplicationExtension.class)
class ChartsPaneTest {
    private static final long MILLI = 1_000_000;

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final ExchangeStore store = new ExchangeStore(Bounds.DEFAULT);
    private final Recorder recorder = new Recorder(store, Methods.DEFAULT, () -> Limits.DEFAULT);
    private Session session;
    private Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        LiveFeed feed = new LiveFeed(Platform::runLater);
        session = new Session(recorder, feed, messages);
        WallClock clock = new WallClock(Instant.parse("2026-11-25T12:00:00Z"), 0);
        ChartsModel model = new ChartsModel(
                session, store, clock, ZoneOffset.UTC, feed, new Background(Platform::runLater), messages);
        FXMLLoader loader = new FXMLLoader(
                ChartsController.class.getResource("/divide/inspector/fxml/Charts.fxml"), messages.bundle());
        loader.setControllerFactory(type -> new ChartsController(model));
        stage.setScene(new Scene(loader.load(), 880, 580));
        new Themes(Theme.LIGHT).dress(stage.getScene());
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, stage::hide);
    }

    private void call(long begin, long latency) {
        recorder.local(Request.of(Divide.METHOD, 8, 4), Response.Value.of(2), begin, begin + latency);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Column> columns(String chart) {
        return stage.getScene().lookup(chart).lookupAll(".chart-column").stream()
                .map(Column.class::cast)
                .toList();
    }

    private Column column(String chart, int index) throws TimeoutException {
        await(() -> columns(chart).size() > index && columns(chart).get(index).getWidth() > 0);
        return columns(chart).get(index);
    }

    private String said(String label) {
        return ((Label) stage.getScene().lookup(label)).getText();
    }

    private boolean isInTheAxis(String chart, String words) {
        return stage.getScene().lookup(chart).lookupAll(".axis Text").stream()
                .map(Text.class::cast)
                .anyMatch(text -> text.isVisible() && text.getText().equals(words));
    }

    private String filter() {
        return session.filter().textProperty().get();
    }

    @Test
    void filtersByTheBarThatIsClicked(FxRobot robot) throws TimeoutException {
        call(0, MILLI);
        call(3 * MILLI, MILLI);
        robot.clickOn(column("#timeChart", 3));
        assertEquals("time=2026-11-25 time>=12:00:00.003 time<12:00:00.004", filter());
        assertEquals("12:00:00.003 to 12:00:00.004: 1 call, no errors", said("#timeChartLabel"));
        await(() -> said("#chartsFilterLabel").equals(filter()));
        robot.clickOn("#chartsClearFilterButton");
        assertEquals("", filter());
    }

    @Test
    void filtersByNoBarThatCountsNothing(FxRobot robot) throws TimeoutException {
        call(0, MILLI);
        call(3 * MILLI, MILLI);
        robot.clickOn(column("#timeChart", 2));
        assertEquals("", filter());
        assertEquals("12:00:00.002 to 12:00:00.003: no calls, no errors", said("#timeChartLabel"));
    }

    @Test
    void filtersByKeys(FxRobot robot) throws TimeoutException {
        call(0, MILLI);
        call(0, 10 * MILLI);
        column("#latencyChart", 10);
        robot.interact(stage.getScene().lookup("#latencyChart")::requestFocus);
        robot.push(KeyCode.RIGHT);
        assertEquals("1 ms to 1.25 ms: 1 call, no errors", said("#latencyChartLabel"));
        robot.push(KeyCode.RIGHT).push(KeyCode.ENTER);
        assertEquals("latency>=10ms latency<12.5ms", filter());
    }

    @Test
    void aReaderHearsTheChartAndTheBarThatTheKeysAreAt(FxRobot robot) throws TimeoutException {
        call(0, MILLI);
        call(0, 10 * MILLI);
        column("#latencyChart", 10);
        BarsChart chart = (BarsChart) stage.getScene().lookup("#latencyChart");
        assertEquals("chart", chart.getAccessibleRoleDescription());
        assertTrue(chart.getAccessibleText().startsWith("Chart of latencies on a logarithmic scale. 2 bars."));
        robot.interact(chart::requestFocus);
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        Node bar = (Node) chart.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
        assertEquals(AccessibleRole.LIST_ITEM, bar.getAccessibleRole());
        assertEquals("10 ms to 12.5 ms: 1 call, no errors", bar.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    @Test
    void countsAllWhileOnlySomeAreFiltered(FxRobot robot) throws TimeoutException {
        call(0, MILLI);
        call(0, 10 * MILLI);
        column("#connectionChart", 0);
        robot.clickOn("#chartsAllToggle");
        robot.interact(() -> session.filter().use("latency>5ms"));
        await(() -> said("#chartsSummaryLabel").startsWith("2 calls, "));
        robot.clickOn("#chartsFilteredToggle");
        await(() -> said("#chartsSummaryLabel").startsWith("1 call, "));
    }

    @Test
    void movesTheWordsOfTheAxesWithTheBars(FxRobot robot) throws TimeoutException {
        call(20 * MILLI, MILLI);
        await(() -> isInTheAxis("#timeChart", "12:00:00.020"));
        robot.interact(() -> session.filter().use("number>1"));
        call(1_020 * MILLI, MILLI);
        await(() -> isInTheAxis("#timeChart", "12:00:01.020"));
        assertFalse(isInTheAxis("#timeChart", "12:00:00.020"));
    }

    @Test
    void saysWhatWouldFillIt() throws TimeoutException {
        await(() -> said("#chartsEmptyLabel").startsWith("No exchange has ended yet."));
        Node grid = stage.getScene().lookup("#chartsGrid");
        assertFalse(grid.isVisible());
        call(0, MILLI);
        await(grid::isVisible);
        assertTrue(said("#chartsEmptyLabel").isEmpty());
    }
}
