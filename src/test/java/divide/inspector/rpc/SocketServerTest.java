package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Methods;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A server's life: starting, giving connections their threads, stopping.
final class SocketServerTest {
    private static SocketServer start(ServerSettings settings) throws IOException {
        return SocketServer.start(
                settings, new ServerStub(Handlers.DEFAULT), Methods.DEFAULT, Taps.NONE, ServerEvents.NONE);
    }

    @Test
    void listensOnLoopbackUnlessToldOtherwise() throws IOException {
        try (TestServer server = TestServer.with(ServerSettings.DEFAULT)) {
            assertTrue(server.address().getAddress().isLoopbackAddress());
        }
    }

    @Test
    void saysThatThePortIsInUse() throws IOException {
        try (TestServer server = TestServer.in(ServerMode.AUTOMATIC)) {
            ServerSettings taken = ServerSettings.DEFAULT.at(
                    ServerSettings.LOOPBACK, server.address().getPort());
            assertThrows(BindException.class, () -> start(taken));
        }
    }

    @Test
    void saysThatTheHostIsUnknown() {
        ServerSettings nowhere = ServerSettings.DEFAULT.at("no.such.host.invalid", 0);
        assertThrows(UnknownHostException.class, () -> start(nowhere));
    }

    @ParameterizedTest
    @EnumSource(ServerMode.class)
    void stopEndsBusyAndIdleConnectionsAndFreesThePort(ServerMode mode) throws Exception {
        TestServer server = TestServer.in(mode);
        List<RawPeer> clients = new ArrayList<>();
        List<Future<Boolean>> busy = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            RawPeer client = server.connect();
            clients.add(client);
            if (i % 2 == 0) {
                busy.add(Await.begin(() -> askUntilClosed(client)));
            }
        }
        Await.until(
                "calls are answered",
                () -> server.server().connections().stream().anyMatch(connection -> connection.calls() > 10));
        server.close();
        for (Future<Boolean> each : busy) {
            assertTrue(Await.result(each));
        }
        for (RawPeer client : clients) {
            client.close();
        }
        assertNoThreadNamed("accept ", "serve ");
        SocketServer again = start(ServerSettings.DEFAULT.at(
                ServerSettings.LOOPBACK, server.address().getPort()));
        assertEquals(0, again.stop(Duration.ofSeconds(Await.SECONDS)));
    }

    private static boolean askUntilClosed(RawPeer client) {
        try {
            while (client.ask(Frames.DIVIDE_200_100).equals(Frames.TWO)) {
                Thread.onSpinWait();
            }
            return true;
        } catch (IOException reset) {
            return true;
        }
    }

    /// Only platform threads are listed; of virtual ones stop() has said that none is left.
    static void assertNoThreadNamed(String... starts) {
        Await.until(
                "no thread is left of " + List.of(starts),
                () -> Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .noneMatch(name -> List.of(starts).stream().anyMatch(name::startsWith)));
    }

    /// Connections come while the server stops: none may get a thread that nobody waits for.
    @ParameterizedTest
    @EnumSource(ServerMode.class)
    void stopsWhileConnectionsPourIn(ServerMode mode) throws Exception {
        for (int round = 0; round < 5; round++) {
            TestServer server = TestServer.in(mode);
            List<RawPeer> clients = new ArrayList<>();
            Future<Integer> pouring = Await.begin(() -> connectUntilRefused(server, clients));
            Await.until("connections come", () -> !server.server().connections().isEmpty());
            server.close();
            assertTrue(Await.result(pouring) > 0);
            for (RawPeer client : clients) {
                client.close();
            }
        }
    }

    private static int connectUntilRefused(TestServer server, List<RawPeer> clients) {
        try {
            while (clients.size() < 2000) {
                clients.add(server.connect());
            }
            return clients.size();
        } catch (IOException refused) {
            return clients.size();
        }
    }

    /// Such a connection is not in the server's list when stop() goes through it.
    @ParameterizedTest
    @EnumSource(ServerMode.class)
    void stopEndsAConnectionThatIsJustBeingAccepted(ServerMode mode) throws Exception {
        HoldingTaps taps = new HoldingTaps();
        TestServer server = TestServer.with(ServerSettings.DEFAULT.in(mode), taps);
        try (RawPeer client = server.connect()) {
            taps.awaitAccepting();
            Thread stopping = Thread.ofPlatform().start(server::close);
            Await.until("stop() waits for the threads", () -> stopping.getState() == Thread.State.TIMED_WAITING);
            taps.letGo();
            assertEquals("", client.readToEnd());
            Await.until("stop() is done", () -> !stopping.isAlive());
            server.close();
        }
    }

    @Test
    void mayBeStoppedTwice() throws IOException {
        TestServer server = TestServer.in(ServerMode.AUTOMATIC);
        server.close();
        server.close();
    }

    @Test
    void endsTheDeadlinesThreadWithTheLastConnection() throws IOException {
        try (TestServer server = TestServer.in(ServerMode.AUTOMATIC);
                RawPeer client = server.connect()) {
            assertEquals(Frames.TWO, client.ask(Frames.DIVIDE_200_100));
        }
        assertNoThreadNamed("deadlines");
    }

    @Test
    void servesTheSecondClientOnlyAfterTheFirst() throws IOException {
        try (TestServer server = TestServer.in(ServerMode.ONE_AT_A_TIME);
                RawPeer first = server.connect();
                RawPeer second = server.connect()) {
            assertEquals(Frames.TWO, first.ask(Frames.DIVIDE_200_100));
            second.send(Frames.DIVIDE_1_3);
            assertEquals(Frames.TWO, first.ask(Frames.DIVIDE_200_100));
            assertEquals(first.port(), server.only().peer().getPort());
            first.leave();
            assertEquals(Frames.A_THIRD, second.readAnswer());
            assertEquals(second.port(), server.only().peer().getPort());
        }
    }

    @Test
    void givesTheFirstConnectionsPlatformThreadsAndTheOthersVirtualOnes() throws IOException {
        ThreadNotingTaps taps = new ThreadNotingTaps();
        List<RawPeer> clients = new ArrayList<>();
        try (TestServer server = TestServer.with(ServerSettings.DEFAULT, taps)) {
            int count = Hosting.PLATFORM_THREADS + 5;
            for (int i = 0; i < count; i++) {
                RawPeer client = server.connect();
                clients.add(client);
                assertEquals(Frames.TWO, client.ask(Frames.DIVIDE_200_100));
            }
            assertEquals(Hosting.PLATFORM_THREADS, taps.platform());
            assertEquals(5, taps.virtual());
        }
        for (RawPeer client : clients) {
            client.close();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ServerMode.class,
            names = {"PLATFORM_THREADS", "VIRTUAL_THREADS"})
    void givesEveryConnectionAThreadOfTheModesKindNamedAfterItsPeer(ServerMode mode) throws IOException {
        ThreadNotingTaps taps = new ThreadNotingTaps();
        try (TestServer server = TestServer.with(ServerSettings.DEFAULT.in(mode), taps);
                RawPeer client = server.connect()) {
            assertEquals(Frames.TWO, client.ask(Frames.DIVIDE_200_100));
            assertEquals(mode == ServerMode.VIRTUAL_THREADS ? 1 : 0, taps.virtual());
            assertEquals(List.of("serve 127.0.0.1:" + client.port()), taps.names());
        }
    }
}
