package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ChoiceBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What ends something is offered while there is something to end.
@ExtendWith(ApplicationExtension.class)
class CallMenuTest {
    private static final List<String> ENDINGS = List.of("cancelItem", "cancelLoadItem", "disconnectItem");

    private UsedWindow window;

    @Start
    void start(Stage stage) {
        window = new UsedWindow(stage);
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<String> offered() {
        return ENDINGS.stream().filter(id -> !window.item(id).isDisable()).toList();
    }

    private void expect(String... ids) throws TimeoutException {
        try {
            UsedWindow.await(() -> offered().equals(List.of(ids)));
        } catch (TimeoutException late) {
            assertEquals(List.of(ids), offered());
        }
    }

    /// Its connections are taken by the system, and nobody ever answers on them.
    private void callTo(ServerSocket silent) {
        window.robot()
                .interact(() -> window.find("targetChoice", ChoiceBox.class)
                        .getSelectionModel()
                        .select(1));
        window.type("targetHostField", silent.getInetAddress().getHostAddress());
        window.type("targetPortField", Integer.toString(silent.getLocalPort()));
    }

    @Test
    void cancelsOnlyWhatIsUnderWay() throws IOException, TimeoutException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertEquals(List.of(), offered());
            callTo(silent);
            window.choose("sendItem");
            UsedWindow.await(() -> offered().contains("cancelItem"));
            window.choose("cancelItem");
            expect();
            window.choose("startLoadItem");
            expect("cancelLoadItem");
            window.choose("cancelLoadItem");
            expect();
        }
    }

    @Test
    void disconnectsOnlyWhatIsConnected() throws TimeoutException {
        window.serve();
        window.send("200", "100");
        expect("disconnectItem");
        window.choose("disconnectItem");
        expect();
    }
}
