package divide.inspector.ui.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.RawSend;
import divide.inspector.capture.Recorder;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.Session;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXMLLoader;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The window that explains and sends bytes.
@ExtendWith(ApplicationExtension.class)
class PastePaneTest {
    private final Recorder recorder =
            new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
    private final Messages messages = new Messages(Locale.ROOT);
    private final Session session = new Session(recorder, new LiveFeed(_ -> {}), messages);
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private ServerSocket peer;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        peer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Target there = new Target("127.0.0.1", peer.getLocalPort());
        RawTarget target = new RawTarget(
                new SimpleObjectProperty<>(Optional.of(there)),
                new RawSend(recorder, Duration.ofSeconds(20)),
                new Background(screen::add));
        PasteModel model = new PasteModel(session, new Draft(messages), target, messages);
        FXMLLoader loader = new FXMLLoader(
                PasteController.class.getResource("/divide/inspector/fxml/Paste.fxml"), messages.bundle());
        loader.setControllerFactory(type -> new PasteController(model, messages));
        stage.setScene(new Scene(loader.load(), 700, 400));
        stage.show();
    }

    @AfterEach
    void close() throws Exception {
        peer.close();
        robot.interact(stage::hide);
    }

    private Button send() {
        return robot.lookup("#pasteSendButton").queryButton();
    }

    private void press() {
        robot.interact(() -> robot.lookup("#pasteArea").queryAs(TextArea.class).setText("00 ff"));
        robot.interact(send()::fire);
    }

    private Runnable outcome() throws InterruptedException {
        return screen.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void sendsOnceAndCloses() throws Exception {
        press();
        assertTrue(send().isDisabled());
        robot.interact(outcome());
        assertFalse(stage.isShowing());
    }

    @Test
    void mayBeClosedBeforeTheConnectionStands() throws Exception {
        press();
        robot.interact(() -> {
            stage.hide();
            stage.getScene().setRoot(new Group());
        });
        robot.interact(outcome());
        assertEquals(1, session.selectedProperty().get());
    }
}
