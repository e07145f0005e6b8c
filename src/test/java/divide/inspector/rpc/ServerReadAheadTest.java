package divide.inspector.rpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Clients that send far more than both systems hold before they take an answer, in every mode.
@ParameterizedClass
@EnumSource(ServerMode.class)
final class ServerReadAheadTest {
    private static final int ALL_ROOM = new ServerRoom().ahead().availablePermits();

    private static final int LEFT_BY_ONE = ALL_ROOM - ReadAhead.MOST_CHUNKS;

    /// Of 264 bytes each: 15 of the 16 MiB that may be read ahead, and more than the systems hold besides.
    private static final int REQUESTS = 60_000;

    @Parameter
    private ServerMode mode;

    private static String name(int number) {
        return "a".repeat(249) + (1_000_000 + number);
    }

    private static byte[] requests(int count) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            all.writeBytes(Frames.bytes("00000100" + Frames.hex(name(i).getBytes(UTF_8)) + "00000000"));
        }
        return all.toByteArray();
    }

    private static String answers(int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(Frames.failure("unknown method \"" + name(i) + "\""));
        }
        return all.toString();
    }

    private static void assertAnswered(int count, RawPeer client) throws IOException {
        String want = answers(count);
        // Not assertEquals: nobody wants to see them.
        assertTrue(want.equals(client.read(want.length() / 2)), "an answer is wrong, missing or out of order");
    }

    private TestServer server(Taps taps) throws IOException {
        return TestServer.with(ServerSettings.DEFAULT.in(mode), taps);
    }

    private TestServer server() throws IOException {
        return server(Taps.NONE);
    }

    /// Sends requests until the server has gone.
    private static Future<Boolean> askForEver(RawPeer client) {
        byte[] some = requests(100);
        return Await.begin(() -> {
            try {
                while (true) {
                    client.send(some);
                }
            } catch (IOException closed) {
                return true;
            }
        });
    }

    private static void awaitReadingAhead(TestServer server) {
        Await.until(
                "the server reads ahead", () -> server.server().room().ahead().availablePermits() < ALL_ROOM);
    }

    /// The read that was under way when the writing ended takes the first request, the owner the second.
    private static void assertServedWithoutReadingAhead(TestServer server, RawPeer client) throws IOException {
        assertEquals(Frames.TWO, client.ask(Frames.DIVIDE_200_100));
        assertEquals(Frames.A_THIRD, client.ask(Frames.DIVIDE_1_3));
        assertEquals(ALL_ROOM, server.server().room().ahead().availablePermits());
    }

    private void assertOthersAreServed(TestServer server) throws IOException {
        if (mode != ServerMode.ONE_AT_A_TIME) {
            try (RawPeer other = server.connect()) {
                assertEquals(Frames.TWO, other.ask(Frames.DIVIDE_200_100));
            }
        }
    }

    private static void awaitNothingAhead(TestServer server) {
        Await.until(
                "all room is given back", () -> server.server().room().ahead().availablePermits() == ALL_ROOM);
    }

    @Test
    void answersAllRequestsOfAClientThatReadsOnlyAfterwards() throws Exception {
        SumTaps taps = new SumTaps();
        byte[] requests = requests(REQUESTS);
        try (TestServer server = server(taps);
                RawPeer client = RawPeer.narrow(server.address())) {
            client.send(requests);
            awaitReadingAhead(server);
            assertAnswered(REQUESTS, client);
            assertServedWithoutReadingAhead(server, client);
        }
        assertEquals(
                SumTaps.sum(requests, Frames.bytes(Frames.DIVIDE_200_100 + Frames.DIVIDE_1_3)),
                taps.sum(FrameKind.REQUEST));
        assertEquals(
                SumTaps.sum(Frames.bytes(answers(REQUESTS) + Frames.TWO + Frames.A_THIRD)),
                taps.sum(FrameKind.RESPONSE));
        assertEquals(1, taps.threads());
    }

    @Test
    void readsAheadEachTimeThatItIsStuckAndServesOthersMeanwhile() throws IOException {
        try (TestServer server = server();
                RawPeer client = RawPeer.narrow(server.address())) {
            for (int round = 0; round < 2; round++) {
                client.send(requests(REQUESTS));
                awaitReadingAhead(server);
                assertOthersAreServed(server);
                assertAnswered(REQUESTS, client);
                assertServedWithoutReadingAhead(server, client);
            }
        }
    }

    @Test
    void answersAllRequestsThatCameBeforeAHalfClose() throws IOException {
        try (TestServer server = server();
                RawPeer client = RawPeer.narrow(server.address())) {
            client.send(requests(REQUESTS));
            awaitReadingAhead(server);
            client.shutOutput();
            assertAnswered(REQUESTS, client);
            assertEquals("", client.readToEnd());
        }
    }

    @Test
    void endsAClientThatNeverReadsAtTheFrameLimit() throws Exception {
        ServerSettings settings = ServerSettings.DEFAULT.in(mode).within(Duration.ofMinutes(5), Duration.ofSeconds(1));
        SumTaps taps = new SumTaps();
        try (TestServer server = TestServer.with(settings, taps);
                RawPeer client = RawPeer.narrow(server.address())) {
            Future<Boolean> greedy = askForEver(client);
            awaitReadingAhead(server);
            Await.until("the client sees the end", () -> {
                assertTrue(
                        server.server().room().ahead().availablePermits() >= LEFT_BY_ONE, "more is read than may be");
                return greedy.isDone();
            });
            assertEquals(Ending.TIMED_OUT, taps.ending());
            awaitNothingAhead(server);
        }
    }

    @Test
    void stopsWhileItIsStuck() throws Exception {
        SumTaps taps = new SumTaps();
        try (TestServer server = server(taps);
                RawPeer client = RawPeer.narrow(server.address())) {
            Future<Boolean> greedy = askForEver(client);
            awaitReadingAhead(server);
            assertEquals(0, server.server().stop(Duration.ofSeconds(Await.SECONDS)));
            assertEquals(ALL_ROOM, server.server().room().ahead().availablePermits());
            assertEquals(Ending.CANCELLED, taps.ending());
            assertTrue(Await.result(greedy));
        }
    }

    @Test
    void leavesNothingOfAClientThatResets() throws IOException {
        try (TestServer server = server();
                RawPeer client = RawPeer.narrow(server.address())) {
            client.send(requests(REQUESTS));
            awaitReadingAhead(server);
            client.reset();
            awaitNothingAhead(server);
            server.awaitConnections(0);
        }
    }

    @Test
    void leavesNothingWhenATapFails() throws IOException {
        FailingTaps taps = new FailingTaps();
        try (TestServer server = server(taps);
                RawPeer client = RawPeer.narrow(server.address())) {
            client.send(requests(REQUESTS));
            awaitReadingAhead(server);
            taps.failNext(FailingTaps.Where.RESPONSE);
            Await.begin(client::readToEnd);
            server.awaitConnections(0);
            assertEquals(ALL_ROOM, server.server().room().ahead().availablePermits());
        }
    }
}
