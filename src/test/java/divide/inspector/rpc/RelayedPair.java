package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;

/// Both ends of a connection with a proxy between them. Closing it fails when the proxy leaves a thread.
final class RelayedPair implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(Await.SECONDS);

    final Proxy proxy;
    final RawPeer client;
    final RawPeer server;

    private RelayedPair(Proxy proxy, RawPeer client, RawPeer server) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
    }

    static RelayedPair open() throws IOException {
        return open(new RelayedBytes());
    }

    static RelayedPair open(RelayTaps taps) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Proxy proxy = Proxy.start(to(listener.getLocalPort()), taps, ServerEvents.NONE);
            RawPeer client = RawPeer.to(proxy.address());
            return new RelayedPair(proxy, client, new RawPeer(listener.accept()));
        }
    }

    static ProxySettings to(int port) {
        return ProxySettings.to(0, new Target(ServerSettings.LOOPBACK, port));
    }

    static void stop(Proxy proxy) {
        assertEquals(0, proxy.stop(PATIENCE), "threads left");
        assertEquals(0, proxy.status().open(), "connections left");
    }

    InetSocketAddress address() {
        return proxy.address();
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
        stop(proxy);
    }
}
