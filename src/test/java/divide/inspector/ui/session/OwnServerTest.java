package divide.inspector.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.protocol.Methods;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.Server;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.SocketServer;
import divide.inspector.rpc.Taps;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.Screen;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// The end of the window's server.
class OwnServerTest {
    private final Screen screen = new Screen();
    private final AtomicReference<Server> started = new AtomicReference<>();
    private final OwnServer own = new OwnServer(this::start, new Background(screen));

    private Server start(ServerSettings settings) throws IOException {
        started.set(SocketServer.start(
                settings, new ServerStub(Handlers.DEFAULT), Methods.DEFAULT, Taps.NONE, ServerEvents.NONE));
        return started.get();
    }

    private static boolean isTaken(int port) {
        try (Socket client = new Socket("127.0.0.1", port)) {
            return client.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void stopsWhatListensOnlyAfterTheWindowWasClosed() throws Exception {
        own.start(ServerSettings.DEFAULT.at("127.0.0.1", 0), listening -> {}, failed -> {});
        own.shutDown();
        screen.runUntil("it has started", () -> started.get() != null);
        int port = started.get().address().getPort();
        screen.runUntil("nobody listens", () -> !isTaken(port));
        assertEquals(0, own.connectionCount());
    }
}
