package divide.inspector.ui.session;

import divide.inspector.rpc.ConnectionStatus;
import divide.inspector.rpc.Server;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.ui.fx.Background;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The window's own server, which is started and stopped from it. JavaFX thread only; starting and stopping happen in
/// the background.
public final class OwnServer {
    /// How long the threads of a stopped server are waited for.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// What the server is doing.
    public enum State {
        STOPPED,
        STARTING,
        LISTENING,
        STOPPING
    }

    /// Starts servers.
    @FunctionalInterface
    public interface Starter {
        /// Binds and starts to listen.
        ///
        /// @throws IOException when the address can't be had, for example because the port is in use
        Server start(ServerSettings settings) throws IOException;
    }

    private final Starter starter;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.STOPPED);
    private final ReadOnlyObjectWrapper<Optional<InetSocketAddress>> address =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Server> server = Optional.empty();
    private volatile boolean closed;

    /// A server that does not run yet.
    public OwnServer(Starter starter, Background background) {
        this.starter = starter;
        this.background = background;
    }

    /// What it is doing.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Where it listens, while it does.
    public ReadOnlyObjectProperty<Optional<InetSocketAddress>> addressProperty() {
        return address.getReadOnlyProperty();
    }

    /// Starts it. Does nothing unless it is stopped.
    ///
    /// @param onListening gets the address with the real port
    /// @param onFailed gets the reason why the address can't be had
    public void start(
            ServerSettings settings, Consumer<InetSocketAddress> onListening, Consumer<? super Exception> onFailed) {
        if (state.get() != State.STOPPED) {
            return;
        }
        state.set(State.STARTING);
        background.run(
                "start server", () -> starter.start(settings), started -> listening(started, onListening), why -> {
                    state.set(State.STOPPED);
                    onFailed.accept(why);
                });
    }

    /// One that begins to listen when the window is closed already has nobody to stop it.
    private void listening(Server started, Consumer<InetSocketAddress> onListening) {
        if (closed) {
            started.stop(PATIENCE);
            return;
        }
        server = Optional.of(started);
        address.set(Optional.of(started.address()));
        state.set(State.LISTENING);
        onListening.accept(started.address());
    }

    /// Stops it. Does nothing unless it listens.
    ///
    /// @param onStopped gets the number of threads that did not end in time, 0 as a rule
    public void stop(Consumer<Integer> onStopped) {
        if (state.get() != State.LISTENING) {
            return;
        }
        Server running = server.orElseThrow();
        state.set(State.STOPPING);
        background.run(
                "stop server",
                () -> running.stop(PATIENCE),
                left -> stopped(left, onStopped),
                why -> stopped(0, onStopped));
    }

    private void stopped(int left, Consumer<Integer> onStopped) {
        server = Optional.empty();
        address.set(Optional.empty());
        state.set(State.STOPPED);
        onStopped.accept(left);
    }

    /// Its open connections, oldest first.
    public List<ConnectionStatus> connections() {
        return server.map(Server::connections).orElse(List.of());
    }

    /// How many connections are open.
    public int connectionCount() {
        return server.map(Server::connectionCount).orElse(0);
    }

    /// Closes one of its connections.
    public void closeConnection(long id) {
        server.ifPresent(running -> running.close(id));
    }

    /// Stops it and waits until it has ended, and stops one that is about to listen as soon as it does: for the end of
    /// the program.
    public void shutDown() {
        closed = true;
        server.ifPresent(running -> running.stop(PATIENCE));
    }
}
