package divide.inspector.rpc;

import divide.inspector.protocol.Methods;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/// Listens, accepts, and gives each connection a thread as its mode says. A bad frame ends at most its connection; a
/// failing accept ends nothing.
public final class SocketServer implements Server {
    private static final Logger LOG = System.getLogger(SocketServer.class.getName());
    private static final int BACKLOG = 4096;
    private static final long PAUSE_NANOS = 50_000_000;

    /// How many connections are refused in words at a time: as many as the open files leave room for, between these.
    private static final int FEWEST_REFUSALS = 64;

    private static final int MOST_REFUSALS = 1024;

    private final ServerSettings settings;
    private final int refusals;
    private final ServerSocketChannel listener;
    private final InetSocketAddress address;
    private final ServerStub stub;
    private final Methods methods;
    private final Taps taps;
    private final ServerEvents events;
    private final Hosting hosting;
    private final Map<Long, ServerConnection> connections = new ConcurrentHashMap<>();
    private final Semaphore aheadRoom = ReadAhead.roomOfAServer();
    private final Set<ServerConnection> refused = ConcurrentHashMap.newKeySet();
    private final Thread acceptor;
    private long accepted;
    private boolean inTrouble;
    private volatile boolean stopping;

    private SocketServer(
            ServerSettings settings,
            ServerSocketChannel listener,
            ServerStub stub,
            Methods methods,
            Taps taps,
            ServerEvents events,
            Hosting hosting)
            throws IOException {
        this.settings = settings.withConnections(OpenFiles.allow(settings.connections()));
        int room = OpenFiles.allow(this.settings.connections() + MOST_REFUSALS) - this.settings.connections();
        this.refusals = Math.max(FEWEST_REFUSALS, room);
        this.listener = listener;
        this.address = (InetSocketAddress) listener.getLocalAddress();
        this.stub = stub;
        this.methods = methods;
        this.taps = taps;
        this.events = events;
        this.hosting = hosting;
        this.acceptor = Thread.ofPlatform()
                .daemon()
                .name("accept " + Sockets.text(address))
                .unstarted(this::accept);
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
        ServerSocketChannel listener = ServerSocketChannel.open();
        try {
            listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            listener.bind(resolve(settings), BACKLOG);
            SocketServer server = new SocketServer(settings, listener, stub, methods, taps, events, hosting);
            server.acceptor.start();
            return server;
        } catch (IOException failure) {
            Sockets.close(listener);
            throw failure;
        }
    }

    private static InetSocketAddress resolve(ServerSettings settings) throws IOException {
        InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
        if (address.isUnresolved()) {
            throw new UnknownHostException(settings.host());
        }
        return address;
    }

    private void accept() {
        try {
            while (!stopping) {
                acceptOne();
            }
        } finally {
            Sockets.close(listener);
        }
    }

    private void acceptOne() {
        try {
            admitOrClose(listener.accept());
            inTrouble = false;
        } catch (ClosedChannelException closed) {
            stopping = true;
        } catch (IOException trouble) {
            goOnAfter(trouble);
        } catch (RuntimeException ours) {
            say(() -> LOG.log(Level.ERROR, "a connection ended by a mistake of our own", ours));
        } catch (Error trouble) {
            // Without memory, threads or files for classes a connection is lost; the listener must not be.
            goOnAfter(new IOException("a connection found no room: " + trouble.getMessage(), trouble));
        }
    }

    private void goOnAfter(IOException trouble) {
        say(() -> events.acceptFailed(trouble));
        say(() -> logOnce(trouble));
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    /// Saying that there is no file to open may itself need one: the log's times open the file of time zones.
    private void say(Runnable words) {
        try {
            words.run();
        } catch (RuntimeException | Error unsaid) {
            inTrouble = false;
        }
    }

    /// Without a file to open there is trouble twenty times a second, and all of it the same.
    private void logOnce(IOException trouble) {
        if (!inTrouble) {
            LOG.log(Level.WARNING, "a connection could not be accepted; trying again until it works", trouble);
        }
        inTrouble = true;
    }

    private void admitOrClose(SocketChannel socket) throws IOException {
        boolean admitted = false;
        try {
            admit(Sockets.tune(socket));
            admitted = true;
        } finally {
            if (!admitted) {
                Sockets.close(socket);
            }
        }
    }

    private void admit(SocketChannel socket) throws IOException {
        ReadAhead input = new ReadAhead(socket, aheadRoom);
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
        events.connectionsChanged();
        closeIfStopping(connection);
        hosting.run(connection);
    }

    private void refuse(ServerConnection connection) throws IOException {
        refused.add(connection);
        closeIfStopping(connection);
        hosting.briefly(connection);
    }

    /// A connection that was accepted while the server stopped would be closed by nobody.
    private void closeIfStopping(ServerConnection connection) {
        if (stopping) {
            connection.close();
        }
    }

    private void ended(ServerConnection connection) {
        connections.remove(connection.id());
        events.connectionsChanged();
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    /// What its connections may still read ahead, as [ReadAhead#roomOfAServer] counts it.
    int roomAhead() {
        return aheadRoom.availablePermits();
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
        long until = System.nanoTime() + patience.toNanos();
        stopping = true;
        Sockets.close(listener);
        connections.values().forEach(ServerConnection::close);
        refused.forEach(ServerConnection::close);
        // The acceptor first: as long as it runs, it may still start a thread.
        int running = (ended(acceptor, patience) ? 0 : 1) + hosting.awaitEnd(until);
        if (running > 0) {
            LOG.log(
                    Level.WARNING,
                    running + " threads of the server at " + address + " were still running after " + patience);
        }
        return running;
    }

    private static boolean ended(Thread thread, Duration patience) {
        try {
            return thread.join(patience);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
