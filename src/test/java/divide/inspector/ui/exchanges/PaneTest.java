package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.fx.Themes;
import divide.inspector.ui.session.FileActions;
import divide.inspector.ui.session.Preferences;
import divide.inspector.ui.session.Session;
import divide.inspector.ui.settings.Settings;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXMLLoader;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A pane and its bar, for the tests that use them as a user does.
abstract class PaneTest {
    final Messages messages = new Messages(Locale.ENGLISH);
    final Recorder recorder = Peer.recorder();
    final Peer peer = new Peer(recorder);
    final Preferences preferences = new Preferences(Settings.nowhere());
    final WallClock clock = WallClock.start();
    private final LiveFeed feed = new LiveFeed(Platform::runLater);
    Session session;
    ExchangesModel model;
    Themes themes;

    /// TestFX looks for its start among a test class's own methods alone.
    void show(Stage stage) throws IOException {
        session = new Session(recorder, feed, messages);
        RowSearch searches = new RowSearch(recorder.store(), new Background(Platform::runLater), messages, clock);
        model = new ExchangesModel(
                session,
                searches,
                new RowSorts(
                        preferences.orderProperty(),
                        recorder.store(),
                        new Background(Platform::runLater),
                        feed,
                        messages),
                feed,
                messages);
        themes = new Themes(Theme.LIGHT);
        Parent bar = load("Toolbar", new ToolbarController(model, themes, messages, files()));
        Parent table = load("Exchanges", new ExchangesController(model, preferences, messages, clock));
        stage.setScene(new Scene(new BorderPane(table, bar, null, null, null), 800, 300));
        themes.dress(stage.getScene());
        stage.show();
    }

    /// The bar's buttons for files do nothing here.
    private static FileActions files() {
        return (FileActions) Proxy.newProxyInstance(
                FileActions.class.getClassLoader(),
                new Class<?>[] {FileActions.class},
                (self, method, given) ->
                        method.getName().equals("emptyProperty") ? new SimpleBooleanProperty(false) : null);
    }

    Parent load(String name, Object controller) throws IOException {
        FXMLLoader loader = new FXMLLoader(
                Messages.class.getResource("/divide/inspector/fxml/" + name + ".fxml"), messages.bundle());
        loader.setControllerFactory(type -> controller);
        return loader.load();
    }

    @AfterEach
    void release() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            feed.close();
            model.release();
        });
    }

    static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    void awaitRows(int count) throws TimeoutException {
        await(() -> model.rows().size() == count);
    }

    @SuppressWarnings("unchecked")
    static TableView<ExchangeRow> table(FxRobot robot) {
        return robot.lookup("#exchangeTable").queryAs(TableView.class);
    }

    /// A cell once it can be seen: rows that have come are laid out a moment later.
    static TableCell<?, ?> cell(FxRobot robot, String styleClass, int row) throws TimeoutException {
        await(() -> seen(robot, styleClass, row).isPresent());
        return seen(robot, styleClass, row).orElseThrow(() -> new AssertionError("row " + row + " can't be seen"));
    }

    static Optional<TableCell<?, ?>> seen(FxRobot robot, String styleClass, int row) {
        return robot.lookup("#exchangeTable ." + styleClass).queryAll().stream()
                .filter(TableCell.class::isInstance)
                .<TableCell<?, ?>>map(node -> (TableCell<?, ?>) node)
                .filter(cell -> cell.getIndex() == row && !cell.isEmpty())
                .filter(cell -> isInside(cell, robot.lookup("#exchangeTable").query()))
                .findFirst();
    }

    static boolean isInside(Node cell, Node table) {
        Bounds here = cell.localToScene(cell.getBoundsInLocal());
        return table.localToScene(table.getBoundsInLocal()).contains(here);
    }

    void awaitSeen(FxRobot robot, long number) throws TimeoutException {
        await(() -> isSeen(robot, number));
    }

    boolean isSeen(FxRobot robot, long number) {
        int index = model.rows().indexOfNumber(number);
        return index >= 0 && seen(robot, "mark-column", index).isPresent();
    }

    static ScrollBar bar(FxRobot robot) {
        return robot.lookup("#exchangeBar").queryAs(ScrollBar.class);
    }
}
