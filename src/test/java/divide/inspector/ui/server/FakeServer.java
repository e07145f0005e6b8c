package divide.inspector.ui.server;

import divide.inspector.rpc.ConnectionStatus;
import divide.inspector.rpc.ConnectionStatus.Doing;
import divide.inspector.rpc.Server;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A server that has the connections that a test gives it.
final class FakeServer implements Server {
    private final InetSocketAddress address;
    private final List<ConnectionStatus> connections = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final int threadsLeft;

    FakeServer(InetSocketAddress address, int threadsLeft) {
        this.address = address;
        this.threadsLeft = threadsLeft;
    }

    FakeServer() {
        this(new InetSocketAddress("127.0.0.1", 8000), 0);
    }

    static ConnectionStatus status(long id, long calls) {
        return status(id, calls, Doing.IDLE, "name.length", 0, 4);
    }

    static ConnectionStatus status(long id, long calls, Doing doing, String field, int have, int need) {
        InetSocketAddress peer = new InetSocketAddress("127.0.0.1", (int) (50_000 + id % 10_000));
        return new ConnectionStatus(id, peer, 0, calls, 0, 24 * calls, 5 * calls, doing, field, have, need);
    }

    void has(ConnectionStatus... open) {
        connections.clear();
        connections.addAll(List.of(open));
    }

    /// How often somebody looked at the connections.
    int looks() {
        return looks.get();
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public List<ConnectionStatus> connections() {
        looks.incrementAndGet();
        return List.copyOf(connections);
    }

    @Override
    public int connectionCount() {
        return connections.size();
    }

    @Override
    public void close(long id) {
        connections.removeIf(status -> status.id() == id);
    }

    @Override
    public int stop(Duration patience) {
        return threadsLeft;
    }
}
