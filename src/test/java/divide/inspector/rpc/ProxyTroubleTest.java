package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever a proxy runs out of, it turns that connection away, says so, and goes on with the others.
final class ProxyTroubleTest {
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final RelayedBytes told = new RelayedBytes();
    private final AtomicInteger asked = new AtomicInteger();

    private final ServerEvents events = new ServerEvents() {
        @Override
        public void connectionsChanged() {}

        @Override
        public void acceptFailed(IOException trouble) {
            troubles.add(trouble.getMessage());
        }
    };

    /// Gives threads, but for those of these numbers, counted from 1.
    private Hosting without(Set<Integer> numbers) {
        return new Hosting(ServerMode.AUTOMATIC, thread -> {
            if (numbers.contains(asked.incrementAndGet())) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            thread.start();
        });
    }

    @Test
    void goesOnWhenThereAreNoThreads() throws Exception {
        try (RawServer server = RawServer.playing(RawServer.WELL_BEHAVED)) {
            Proxy proxy = Proxy.start(
                    RelayedPair.to(server.port()), told, events, without(Set.of(3, 5)), SocketChannel::open);
            try (RawPeer first = RawPeer.to(proxy.address())) {
                assertEquals(Frames.TWO, first.ask(Frames.DIVIDE_200_100));
                assertTurnedAway(proxy);
                assertTurnedAway(proxy);
                try (RawPeer fourth = RawPeer.to(proxy.address())) {
                    assertEquals(Frames.TWO, fourth.ask(Frames.DIVIDE_200_100));
                }
                assertEquals(Frames.TWO, first.ask(Frames.DIVIDE_200_100));
            }
            String words = "no thread could be started for a connection";
            assertEquals(List.of(words, words), troubles);
            RelayedPair.stop(proxy);
        }
    }

    private void assertTurnedAway(Proxy proxy) throws IOException {
        int before = troubles.size();
        try (RawPeer unlucky = RawPeer.to(proxy.address())) {
            assertThrows(SocketException.class, unlucky::readToEnd);
        }
        Await.until("it is said", () -> troubles.size() > before);
    }

    @Test
    void goesOnWhenThereAreNoSockets() throws Exception {
        Connector.Opening sockets = () -> {
            if (asked.incrementAndGet() == 2) {
                throw new SocketException("Too many open files");
            }
            return SocketChannel.open();
        };
        try (RawServer server = RawServer.playing(RawServer.WELL_BEHAVED)) {
            Proxy proxy = Proxy.start(
                    RelayedPair.to(server.port()), told, events, new Hosting(ServerMode.AUTOMATIC), sockets);
            try (RawPeer first = RawPeer.to(proxy.address())) {
                assertEquals(Frames.TWO, first.ask(Frames.DIVIDE_200_100));
                try (RawPeer second = RawPeer.to(proxy.address())) {
                    assertThrows(SocketException.class, second::readToEnd);
                }
                Await.until("it is said", () -> !told.failures().isEmpty());
                assertEquals(List.of(CallFailure.NO_SOCKET), told.failures());
                assertEquals(
                        "There is no socket left to reach 127.0.0.1:" + server.port()
                                + " with: Too many open files. Close what isn't needed, or allow the program more open"
                                + " files.",
                        proxy.status().trouble().orElseThrow().getMessage());
                assertEquals(Frames.TWO, first.ask(Frames.DIVIDE_200_100));
            }
            RelayedPair.stop(proxy);
        }
    }

    @Test
    void saysThatAServerResetsAtOnce() {
        Target target = new Target(ServerSettings.LOOPBACK, 8000);
        Connector connector = new Connector(target, Duration.ofSeconds(1), new Cancellation());
        CallFailedException why = connector.explain(
                new SocketException("Connexion ré-initialisée par le correspondant"),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 8000),
                1_000_000);
        assertEquals(CallFailure.RESET_AT_ONCE, why.kind());
        assertEquals(
                "127.0.0.1:8000 took the connection and reset it at once. Something listens there, but it turns"
                        + " connections away.",
                why.getMessage());
    }

    @Test
    void refusesALoopOfProxies() throws Exception {
        List<Proxy> pair = leadingToEachOther();
        Proxy there = pair.getFirst();
        Proxy back = pair.getLast();
        try (RawPeer client = RawPeer.to(there.address())) {
            assertThrows(SocketException.class, client::readToEnd);
            Await.until(
                    "both are empty",
                    () -> there.status().open() + back.status().open() == 0);
            assertTrue(there.status().accepted() + back.status().accepted() < 20, there.status()::toString);
            assertTrue(
                    Stream.of(there, back)
                            .flatMap(proxy -> proxy.status().trouble().stream())
                            .anyMatch(why -> why.kind() == CallFailure.LOOP),
                    "nothing is said");
        } finally {
            RelayedPair.stop(there);
            RelayedPair.stop(back);
        }
    }

    /// The port of the second one has to be known before the first one starts; somebody may take it meanwhile.
    private List<Proxy> leadingToEachOther() throws IOException {
        for (int tries = 1; ; tries++) {
            int port;
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            Proxy there = Proxy.start(RelayedPair.to(port), told, events);
            try {
                int first = there.address().getPort();
                return List.of(there, Proxy.start(RelayedPair.to(first).on(port), told, events));
            } catch (BindException taken) {
                RelayedPair.stop(there);
                if (tries == 10) {
                    throw taken;
                }
            }
        }
    }

    /// The queue of a listener that accepts nothing is filled: the next connection waits for its turn.
    @Test
    void stopsWhileItIsConnecting() throws Exception {
        try (FullListener full = FullListener.open()) {
            Proxy proxy = Proxy.start(RelayedPair.to(full.port()), told, events);
            try (RawPeer client = RawPeer.to(proxy.address())) {
                Await.until("it is connecting", () -> proxy.status().open() == 1);
                RelayedPair.stop(proxy);
                assertThrows(SocketException.class, client::readToEnd);
            }
        }
        assertEquals(List.of(), told.failures());
    }
}
