package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.protocol.Methods;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/// A server of the program on a free port. Closing it fails when a thread, a connection or memory is left.
final class TestServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(Await.SECONDS);

    private final SocketServer server;

    private TestServer(SocketServer server) {
        this.server = server;
    }

    static TestServer in(ServerMode mode) throws IOException {
        return with(ServerSettings.DEFAULT.in(mode));
    }

    static TestServer with(ServerSettings settings) throws IOException {
        return with(settings, Taps.NONE);
    }

    static TestServer with(ServerSettings settings, Taps taps) throws IOException {
        return with(settings, taps, ServerEvents.NONE);
    }

    static TestServer with(ServerSettings settings, Taps taps, ServerEvents events) throws IOException {
        return with(settings, taps, events, new Hosting(settings.mode()));
    }

    static TestServer with(ServerSettings settings, Taps taps, ServerEvents events, Hosting hosting)
            throws IOException {
        ServerStub stub = new ServerStub(Handlers.DEFAULT);
        return new TestServer(SocketServer.start(settings, stub, Methods.DEFAULT, taps, events, hosting));
    }

    InetSocketAddress address() {
        return server.address();
    }

    SocketServer server() {
        return server;
    }

    RawPeer connect() throws IOException {
        return RawPeer.to(address());
    }

    Channel channel() {
        return TestChannels.to(address().getPort(), Deadlines.DEFAULT, Taps.NONE);
    }

    /// The status of the only connection, once there is one.
    ConnectionStatus only() {
        Await.until("there is a connection", () -> !server.connections().isEmpty());
        List<ConnectionStatus> all = server.connections();
        assertEquals(1, all.size(), all::toString);
        return all.getFirst();
    }

    void awaitConnections(int count) {
        Await.until(
                "there are " + count + " connections",
                () -> server.connections().size() == count);
    }

    @Override
    public void close() {
        assertEquals(0, server.stop(PATIENCE), "threads left");
        assertEquals(List.of(), server.connections(), "connections left");
        ServerRoom all = new ServerRoom();
        assertEquals(all.ahead().availablePermits(), server.room().ahead().availablePermits(), "bytes read ahead left");
        assertEquals(all.frames().free(), server.room().frames().free(), "room for frames left");
    }
}
