package divide.inspector.rpc;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Listens, and passes each connection on to one server, byte for byte in both directions. Any thread.
public final class Proxy {
    private static final Logger LOG = System.getLogger(Proxy.class.getName());

    /// A client's and the server's.
    private static final int SOCKETS = 2;

    private final Relaying relaying;
    private final int most;
    private final ServerEvents events;
    private final Set<Relay> relays = ConcurrentHashMap.newKeySet();
    private final Acceptor acceptor;
    private volatile long accepted;

    private Proxy(Relaying relaying, ServerEvents events) throws IOException {
        ProxySettings settings = relaying.settings();
        this.relaying = relaying;
        this.most = Math.clamp(OpenFiles.allow(Integer.MAX_VALUE) / SOCKETS, 1, settings.connections());
        this.events = events;
        this.acceptor = new Acceptor(settings.host(), settings.port(), this::admit, events::acceptFailed);
    }

    /// Binds and starts to listen. Whether the target can be reached is seen when the first client comes.
    ///
    /// @param events is told of connections that come and go, and of trouble
    /// @throws IOException when the address can't be had, for example because the port is in use
    public static Proxy start(ProxySettings settings, RelayTaps taps, ServerEvents events) throws IOException {
        return start(settings, taps, events, new Hosting(ServerMode.AUTOMATIC), SocketChannel::open);
    }

    /// The same with threads that `hosting` gives, and sockets that `sockets` gives.
    static Proxy start(
            ProxySettings settings, RelayTaps taps, ServerEvents events, Hosting hosting, Connector.Opening sockets)
            throws IOException {
        Proxy proxy = new Proxy(
                new Relaying(
                        settings, taps, new RelayCount(), hosting, sockets, new ResetWatch(), events::acceptFailed),
                events);
        proxy.acceptor.start();
        return proxy;
    }

    private void admit(SocketChannel client) throws IOException {
        accepted++;
        if (relays.size() >= most) {
            refuse(client);
            return;
        }
        Relay relay = new Relay(client, relaying, this::ended);
        relays.add(relay);
        events.connectionsChanged();
        closeIfStopping(relay);
        relaying.hosting().run(relay);
    }

    /// A proxy has no words of its own for its clients.
    private void refuse(SocketChannel client) {
        relaying.count().refused();
        Relay.reset(client);
        events.acceptFailed(new IOException("the proxy has reached its limit of " + most + " connections"));
    }

    /// A connection that was accepted while the proxy stopped would be closed by nobody.
    private void closeIfStopping(Relay relay) {
        if (acceptor.isStopping()) {
            relay.close();
        }
    }

    private void ended(Relay relay) {
        relays.remove(relay);
        events.connectionsChanged();
    }

    /// Where it listens, with the real port.
    public InetSocketAddress address() {
        return acceptor.address();
    }

    /// Where it passes connections on to.
    public Target target() {
        return relaying.settings().target();
    }

    /// How it stands now.
    public ProxyStatus status() {
        return relaying.count().status(relays.size(), accepted);
    }

    /// Stops listening and cuts all connections, as a reset at both ends. May be called again.
    ///
    /// @param patience how long to wait for the threads to end
    /// @return how many threads were still running then
    public int stop(Duration patience) {
        long until = System.nanoTime() + Durations.nanos(patience);
        acceptor.stop();
        relays.forEach(Relay::close);
        // The acceptor first: as long as it runs, it may still start a thread.
        int running = (acceptor.awaitEnd(patience) ? 0 : 1) + relaying.hosting().awaitEnd(until);
        if (running > 0) {
            LOG.log(Level.WARNING, running + " threads of the proxy at " + address() + " were still running");
        }
        return running;
    }
}
