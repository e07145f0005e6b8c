package divide.inspector.ui.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.RecordingProxy;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LatePane;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
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
final class ProxyPaneTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Recorder recorder =
            new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
    private final ProxyModel model = new ProxyModel(
            (settings, events) -> RecordingProxy.start(settings, recorder, events),
            new LiveFeed(Platform::runLater),
            new Background(Platform::runLater),
            messages);

    @Start
    void show(Stage stage) throws IOException {
        FXMLLoader loader =
                new FXMLLoader(ProxyModel.class.getResource("/divide/inspector/fxml/Proxy.fxml"), messages.bundle());
        loader.setControllerFactory(
                type -> type == ProxyController.class ? new ProxyController(model) : new ProxyFormController(model));
        LatePane.in(loader, content -> {});
        model.show();
        Parent pane = loader.load();
        stage.setScene(new Scene(pane, 320, 500));
        stage.show();
    }

    @AfterEach
    void close() {
        model.close();
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup(id).queryAs(TextField.class).setText(text));
    }

    private static TableView<ProxyRow> table(FxRobot robot) {
        return robot.lookup("#proxyTable").queryTableView();
    }

    private static boolean isOff(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Button.class).isDisabled();
    }

    @Test
    void startsAProxyAndStopsIt(FxRobot robot) throws TimeoutException {
        robot.interact(model::show);
        type(robot, "#proxyPortField", "0");
        assertTrue(isOff(robot, "#proxyStopButton"));
        robot.clickOn("#proxyStartButton");
        await(() -> table(robot).getItems().size() == 1);
        ProxyRow row = table(robot).getItems().getFirst();
        String route = ":" + row.proxy().address().getPort() + " → :8000";
        assertEquals(route, table(robot).getColumns().get(1).getCellData(row));
        robot.interact(() -> table(robot).getSelectionModel().select(row));
        assertFalse(isOff(robot, "#proxyStopButton"));
        robot.interact(table(robot)::requestFocus);
        robot.press(KeyCode.DELETE).release(KeyCode.DELETE);
        await(() -> table(robot).getItems().isEmpty());
    }

    @Test
    void startsOnTheNextFreePortByItsLink(FxRobot robot) throws Exception {
        robot.interact(model::show);
        assertFalse(robot.lookup("#proxyNextPortLink").query().isVisible());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            type(robot, "#proxyPortField", "" + taken.getLocalPort());
            robot.clickOn("#proxyStartButton");
            await(() -> robot.lookup("#proxyNextPortLink").query().isVisible());
            robot.clickOn("#proxyNextPortLink");
            await(() -> table(robot).getItems().size() == 1);
            assertFalse(robot.lookup("#proxyNextPortLink").query().isVisible());
        }
    }

    @Test
    void saysWhatCannotBeUsed(FxRobot robot) {
        robot.interact(model::show);
        type(robot, "#proxyTargetPortField", "0");
        assertTrue(isOff(robot, "#proxyStartButton"));
        assertEquals(
                "✕ \"0\" is no port to pass on to. Type a whole number from 1 to 65535.",
                robot.lookup("#proxyProblemLabel").queryAs(Label.class).getText());
    }
}
