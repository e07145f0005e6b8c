package divide.inspector.ui.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.ServerMode;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.SocketServer;
import divide.inspector.rpc.Taps;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LatePane;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.OwnServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class ServerPaneTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final LiveFeed feed = new LiveFeed(Platform::runLater);
    private final Background background = new Background(Platform::runLater);
    private final OwnServer own = new OwnServer(
            settings -> SocketServer.start(
                    settings, new ServerStub(Handlers.DEFAULT), Methods.DEFAULT, Taps.NONE, new Signals()),
            background);
    private final ServerModel model = new ServerModel(own, feed, background, messages);
    private final ConnectionsModel connections = new ConnectionsModel(own, feed);

    private final class Signals implements ServerEvents {
        @Override
        public void connectionsChanged() {
            feed.signal();
        }

        @Override
        public void acceptFailed(IOException trouble) {
            model.trouble(trouble);
        }
    }

    @Start
    void show(Stage stage) throws IOException {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        FXMLLoader loader =
                new FXMLLoader(ServerModel.class.getResource("/divide/inspector/fxml/Server.fxml"), messages.bundle());
        loader.setControllerFactory(this::controller);
        LatePane.in(loader, content -> {});
        Parent pane = loader.load();
        stage.setScene(new Scene(pane, 280, 600));
        stage.show();
    }

    private Object controller(Class<?> type) {
        if (type == ServerController.class) {
            return new ServerController(model, messages);
        }
        if (type == LimitsFormController.class) {
            return new LimitsFormController(model, messages);
        }
        return type == LimitsController.class
                ? new LimitsController(model, messages)
                : new ConnectionsController(connections, messages);
    }

    @AfterEach
    void stop() {
        connections.release();
        model.release();
        own.shutDown();
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Label label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class);
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup(id).queryAs(TextField.class).setText(text));
    }

    private static void listen(FxRobot robot) throws TimeoutException {
        type(robot, "#serverPortField", "0");
        robot.clickOn("#serverToggleButton");
        await(() -> label(robot, "#serverStatusLabel").getText().startsWith("listening 127.0.0.1:"));
    }

    private int port() {
        return own.addressProperty().get().orElseThrow().getPort();
    }

    private static TableView<ConnectionRow> table(FxRobot robot) {
        return robot.lookup("#connectionTable").queryTableView();
    }

    @Test
    void beginsStoppedWithTheDefaults(FxRobot robot) {
        assertEquals("stopped", label(robot, "#serverStatusLabel").getText());
        assertEquals(
                "127.0.0.1",
                robot.lookup("#serverHostField").queryAs(TextField.class).getText());
        assertEquals(
                "8000",
                robot.lookup("#serverPortField").queryAs(TextField.class).getText());
        assertEquals(
                ServerMode.AUTOMATIC,
                robot.lookup("#serverModeChoice").queryAs(ComboBox.class).getValue());
        assertFalse(robot.lookup("#serverLimitsPane").queryAs(TitledPane.class).isExpanded());
        assertEquals(
                "The server is stopped. Once it listens, its connections appear here.",
                label(robot, "#connectionPlaceholder").getText());
    }

    @Test
    void startsShowsAConnectionAndClosesItByKey(FxRobot robot) throws Exception {
        listen(robot);
        assertTrue(label(robot, "#serverStatusLabel").getText().endsWith(":" + port()));
        assertFalse(robot.lookup("#serverPortField").queryAs(TextField.class).isEditable());
        try (Socket client = connect()) {
            await(() -> table(robot).getItems().size() == 1);
            robot.interact(() -> table(robot).getSelectionModel().select(0));
            robot.interact(() -> table(robot).requestFocus());
            robot.type(KeyCode.DELETE);
            assertEquals(-1, client.getInputStream().read());
            await(() -> table(robot).getItems().isEmpty());
        }
        robot.clickOn("#serverToggleButton");
        await(() -> label(robot, "#serverStatusLabel").getText().equals("stopped"));
    }

    @Test
    void closesTheChosenConnectionByItsMenuAndNoOther(FxRobot robot) throws Exception {
        listen(robot);
        MenuItem close = table(robot).getContextMenu().getItems().getFirst();
        assertTrue(close.isDisable());
        try (Socket first = connect()) {
            await(() -> table(robot).getItems().size() == 1);
            robot.interact(() -> table(robot).getSelectionModel().select(0));
            try (Socket second = connect()) {
                await(() -> table(robot).getItems().size() == 2);
                robot.interact(close::fire);
                assertEquals(-1, first.getInputStream().read());
                await(() -> table(robot).getItems().size() == 1);
                second.getOutputStream().write(HexFormat.of().parseHex("000000066469766964650000000501000000c8"));
                assertEquals(5, second.getInputStream().readNBytes(5).length);
            }
        }
    }

    @Test
    void keepsTheSelectionAndTheOrderWhileConnectionsComeAndGo(FxRobot robot) throws Exception {
        listen(robot);
        try (Socket first = connect();
                Socket second = connect()) {
            await(() -> table(robot).getItems().size() == 2);
            ConnectionRow chosen = table(robot).getItems().get(1);
            robot.interact(() -> table(robot).getSelectionModel().select(chosen));
            sortByCallsDescending(robot);
            second.getOutputStream().write(HexFormat.of().parseHex("000000066469766964650000000501000000c8"));
            second.getInputStream().readNBytes(5);
            await(() -> table(robot).getItems().indexOf(chosen) == 0);
            first.shutdownOutput();
            await(() -> table(robot).getItems().size() == 1);
            assertSame(chosen, table(robot).getSelectionModel().getSelectedItem());
        }
    }

    private static void sortByCallsDescending(FxRobot robot) {
        robot.interact(() -> {
            TableColumn<ConnectionRow, ?> calls = table(robot).getColumns().get(1);
            calls.setSortType(TableColumn.SortType.DESCENDING);
            table(robot).getSortOrder().add(calls);
        });
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port());
    }

    @Test
    void refusesAPortAtItsField(FxRobot robot) {
        type(robot, "#serverPortField", "70000");
        assertEquals(
                "70000 is out of range. Type a number from 0 to 65535.",
                label(robot, "#serverPortProblem").getText());
        assertTrue(label(robot, "#serverPortProblem").isVisible());
        assertTrue(robot.lookup("#serverToggleButton").query().isDisabled());
        type(robot, "#serverPortField", "0");
        assertFalse(label(robot, "#serverPortProblem").isVisible());
    }

    @Test
    void offersTheNextFreePort(FxRobot robot) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            type(robot, "#serverPortField", Integer.toString(other.getLocalPort()));
            robot.clickOn("#serverToggleButton");
            await(() ->
                    robot.lookup("#serverNextPortLink").queryAs(Hyperlink.class).isVisible());
            assertTrue(label(robot, "#serverProblemLabel").getText().startsWith("Port " + other.getLocalPort()));
            robot.clickOn("#serverNextPortLink");
            await(() -> label(robot, "#serverStatusLabel").getText().startsWith("listening"));
        }
    }
}
