package divide.inspector.ui.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.fx.Themes;
import divide.inspector.ui.session.Session;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The pane and its bar as a user meets them.
@ExtendWith(ApplicationExtension.class)
class ExchangesPaneTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Recorder recorder = Peer.recorder();
    private final Peer peer = new Peer(recorder);
    private final WallClock clock = WallClock.start();
    private Session session;
    private ExchangesModel model;
    private Themes themes;

    @Start
    void start(Stage stage) throws IOException {
        LiveFeed feed = new LiveFeed(Platform::runLater);
        session = new Session(recorder, feed, messages);
        RowSearch searches = new RowSearch(recorder.store(), new Background(Platform::runLater), messages);
        model = new ExchangesModel(session, searches, feed, messages);
        themes = new Themes(Theme.LIGHT);
        Parent bar = load("Toolbar", new ToolbarController(model, themes, messages));
        Parent table = load("Exchanges", new ExchangesController(model, messages, clock));
        stage.setScene(new Scene(new BorderPane(table, bar, null, null, null), 800, 300));
        themes.dress(stage.getScene());
        stage.show();
    }

    private Parent load(String name, Object controller) throws IOException {
        FXMLLoader loader = new FXMLLoader(
                Messages.class.getResource("/divide/inspector/fxml/" + name + ".fxml"), messages.bundle());
        loader.setControllerFactory(type -> controller);
        return loader.load();
    }

    @AfterEach
    void release() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, model::release);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void awaitRows(int count) throws TimeoutException {
        await(() -> model.rows().size() == count);
    }

    @SuppressWarnings("unchecked")
    private static TableView<ExchangeRow> table(FxRobot robot) {
        return robot.lookup("#exchangeTable").queryAs(TableView.class);
    }

    private static TableCell<?, ?> cell(FxRobot robot, String styleClass, int row) {
        return seen(robot, styleClass, row).orElseThrow(() -> new AssertionError("row " + row + " can't be seen"));
    }

    private static Optional<TableCell<?, ?>> seen(FxRobot robot, String styleClass, int row) {
        return robot.lookup("#exchangeTable ." + styleClass).queryAll().stream()
                .filter(TableCell.class::isInstance)
                .<TableCell<?, ?>>map(node -> (TableCell<?, ?>) node)
                .filter(cell -> cell.getIndex() == row && !cell.isEmpty())
                .filter(cell -> isInside(cell, robot.lookup("#exchangeTable").query()))
                .findFirst();
    }

    private static boolean isInside(Node cell, Node table) {
        Bounds here = cell.localToScene(cell.getBoundsInLocal());
        return table.localToScene(table.getBoundsInLocal()).contains(here);
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
        await(() -> !cell(robot, "result-column", 0).getText().equals(first));
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

    private void awaitSeen(FxRobot robot, long number) throws TimeoutException {
        await(() -> isSeen(robot, number));
    }

    private boolean isSeen(FxRobot robot, long number) {
        int index = model.rows().indexOfNumber(number);
        return index >= 0 && seen(robot, "mark-column", index).isPresent();
    }

    private static ScrollBar bar(FxRobot robot) {
        return robot.lookup("#exchangeBar").queryAs(ScrollBar.class);
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
        await(() -> model.rows().size() > 0 && bar(robot).getValue() < 40_000 - 16_384 / 2 + 1);
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
}
