package divide.inspector.rpc;

import divide.inspector.protocol.Methods;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Listens, accepts, and gives each connection a thread as its mode says. A bad frame ends at most its connection; a
/// failing accept ends nothing.
public final class SocketServer implements Server {
    private static final Logger LOG = System.getLogger(SocketServer.class.getName());

    /// How many connections are refused in words at a time: as many as the open files leave room for, between these.
    private static final int FEWEST_REFUSALS = 64;

    private static final int MOST_REFUSALS = 1024;

    private final ServerSettings settings;
    private final int refusals;
    private final ServerStub stub;
    private final Methods methods;
    private final Taps taps;
    private final ServerEvents events;
    private final Hosting hosting;
    private final Map<Long, ServerConnection> connections = new ConcurrentHashMap<>();
    private final ServerRoom room = new ServerRoom();
    private final Set<ServerConnection> refused = ConcurrentHashMap.newKeySet();
    private final Acceptor acceptor;
    private long accepted;

    private SocketServer(
            ServerSettings settings, ServerStub stub, Methods methods, Taps taps, ServerEvents events, Hosting hosting)
            throws IOException {
        this.settings = settings.withConnections(OpenFiles.allow(settings.connections()));
        int left = OpenFiles.allow(this.settings.connections() + MOST_REFUSALS) - this.settings.connections();
        this.refusals = Math.max(FEWEST_REFUSALS, left);
        this.stub = stub;
        this.methods = methods;
        this.taps = taps;
        this.events = events;
        this.hosting = hosting;
        this.acceptor = new Acceptor(settings.host(), settings.port(), this::admit, events::acceptFailed);
    }

    /// Binds and starts to listen.
    ///
    /// @param events is told of connections that come and go, and of trouble
    /// @throws IOException when the address can't be had, for example because the port is in use
    public static SocketServer start(
            ServerSettings settings, ServerStub stub, Methods methods, Taps taps, ServerEvents events)
            throws IOException {
        return start(settings, stub, methods, taps, events, new Hosting(settings.mode()));
    }

    /// The same with threads that `hosting` gives.
    static SocketServer start(
            ServerSettings settings, ServerStub stub, Methods methods, Taps taps, ServerEvents events, Hosting hosting)
            throws IOException {
        SocketServer server = new SocketServer(settings, stub, methods, taps, events, hosting);
        server.acceptor.start();
        return server;
    }

    private void admit(SocketChannel socket) throws IOException {
        ReadAhead input = new ReadAhead(socket, room);
        if (connections.size() < settings.connections()) {
            host(new ServerConnection(++accepted, input, settings, Answering.by(stub), methods, taps, this::ended));
        } else if (refused.size() < refusals) {
            Answering refusal = Answering.refusing(settings.connections());
            ServerSettings brief = settings.within(ServerConnection.LINGER, ServerConnection.LINGER);
            refuse(new ServerConnection(++accepted, input, brief, refusal, methods, taps, refused::remove));
        } else {
            Sockets.close(socket);
        }
    }

    private void host(ServerConnection connection) throws IOException {
        connections.put(connection.id(), connection);
        try {
            events.connectionsChanged();
            closeIfStopping(connection);
            hosting.run(connection);
        } catch (RuntimeException | Error neverRan) {
            connections.remove(connection.id());
            throw neverRan;
        }
    }

    private void refuse(ServerConnection connection) throws IOException {
        refused.add(connection);
        try {
            closeIfStopping(connection);
            hosting.briefly(connection);
        } catch (RuntimeException | Error neverRan) {
            refused.remove(connection);
            throw neverRan;
        }
    }

    /// A connection that was accepted while the server stopped would be closed by nobody.
    private void closeIfStopping(ServerConnection connection) {
        if (acceptor.isStopping()) {
            connection.close();
        }
    }

    private void ended(ServerConnection connection) {
        connections.remove(connection.id());
        events.connectionsChanged();
    }

    @Override
    public InetSocketAddress address() {
        return acceptor.address();
    }

    /// What its connections share.
    ServerRoom room() {
        return room;
    }

    @Override
    public List<ConnectionStatus> connections() {
        return connections.values().stream()
                .map(ServerConnection::status)
                .sorted(Comparator.comparingLong(ConnectionStatus::id))
                .toList();
    }

    @Override
    public int connectionCount() {
        return connections.size();
    }

    @Override
    public void close(long id) {
        ServerConnection connection = connections.get(id);
        if (connection != null) {
            connection.close();
        }
    }

    @Override
    public int stop(Duration patience) {
        long until = System.nanoTime() + Durations.nanos(patience);
        acceptor.stop();
        connections.values().forEach(ServerConnection::close);
        refused.forEach(ServerConnection::close);
        // The acceptor first: as long as it runs, it may still start a thread.
        int running = (acceptor.awaitEnd(patience) ? 0 : 1) + hosting.awaitEnd(until);
        if (running > 0) {
            LOG.log(
                    Level.WARNING,
                    running + " threads of the server at " + address() + " were still running after " + patience);
        }
        return running;
    }
}
