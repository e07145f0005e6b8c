package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.ConnectionStatus.Doing;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Silent and slow peers meet the server's time limits, in every mode.
@ParameterizedClass
@EnumSource(ServerMode.class)
final class ServerTimeLimitsTest {
    /// No test waits that long.
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(150);

    @Parameter
    private ServerMode mode;

    private final RecordingTaps taps = new RecordingTaps();

    private TestServer server(Duration idle, Duration frame) throws IOException {
        return TestServer.with(ServerSettings.DEFAULT.in(mode).within(idle, frame), taps);
    }

    @Test
    void closesAConnectionThatNeverSaysAnything() throws IOException {
        try (TestServer server = server(SHORT, LONG);
                RawPeer client = server.connect()) {
            assertEquals("", client.readToEnd());
            assertEquals(List.of("closed TIMED_OUT"), taps.get(0).awaitClosed());
        }
    }

    @Test
    void servesWhoMayBeSilentForAges() throws IOException {
        Duration ages = Duration.ofDays(400_000);
        try (TestServer server = server(ages, ages);
                RawPeer client = server.connect()) {
            client.send(Frames.DIVIDE_200_100 + Frames.DIVIDE_200_100.substring(0, 4));
            assertEquals(Frames.TWO, client.read(Frames.TWO.length() / 2));
            client.send(Frames.DIVIDE_200_100.substring(4));
            assertEquals(Frames.TWO, client.read(Frames.TWO.length() / 2));
        }
    }

    @Test
    void closesAConnectionThatIsSilentAfterACall() throws IOException {
        try (TestServer server = server(SHORT, LONG);
                RawPeer client = server.connect()) {
            client.send(Frames.DIVIDE_200_100);
            assertEquals(Frames.TWO, client.readToEnd());
            assertEquals("closed TIMED_OUT", taps.get(0).ending());
        }
    }

    @Test
    void closesAConnectionWhoseFrameStops() throws IOException {
        try (TestServer server = server(LONG, SHORT);
                RawPeer client = server.connect()) {
            client.send(Frames.DIVIDE_200 + Frames.DIVIDE_200_100.substring(0, 36));
            assertEquals(Frames.TWO_HUNDRED, client.readToEnd());
            assertEquals("closed TIMED_OUT", taps.get(0).ending());
            assertEquals(18, taps.get(0).unclaimed(FrameKind.REQUEST));
        }
    }

    /// Each byte comes soon after the last, and yet the frame as a whole takes too long.
    @Test
    void closesAConnectionWhoseFrameTrickles() throws IOException {
        try (TestServer server = server(LONG, SHORT);
                RawPeer client = server.connect()) {
            client.send("00000003" + "616464" + "00010000");
            assertTrue(trickle(client) < 65536, "the whole frame was taken");
            assertEquals("closed TIMED_OUT", taps.get(0).ending());
        }
    }

    /// Sends a byte whenever the one before was seen, until the server closes; returns how many were sent.
    private int trickle(RawPeer client) {
        RecordingTaps.Recording seen = taps.get(0);
        int sent = 0;
        try {
            while (!seen.isClosed()) {
                client.send("41");
                int now = ++sent;
                Await.until("a byte is seen", () -> seen.unclaimed(FrameKind.REQUEST) >= now || seen.isClosed());
            }
            return sent;
        } catch (IOException closed) {
            return sent;
        }
    }

    @Test
    void closesAConnectionThatSendsAndNeverReads() throws Exception {
        try (TestServer server = server(LONG, SHORT);
                RawPeer client = server.connect()) {
            Future<Boolean> greedy = Await.begin(() -> askForEver(client));
            assertEquals("closed TIMED_OUT", taps.get(0).ending());
            assertTrue(Await.result(greedy));
        }
    }

    /// Returns when the server closes.
    private static boolean askForEver(RawPeer client) {
        byte[] requests = Frames.bytes(("00000100" + "41".repeat(256) + "00000000").repeat(100));
        try {
            while (true) {
                client.send(requests);
            }
        } catch (IOException closed) {
            return true;
        }
    }

    /// The rest after a bad length is read for a second at most.
    @Test
    void closesAConnectionThatStaysOpenAfterTheLastAnswer() throws IOException {
        try (TestServer server = server(LONG, LONG);
                RawPeer client = server.connect()) {
            client.send("ffffffff");
            assertTrue(client.readToEnd().startsWith("02"));
            Await.until("the rest is dropped", () -> server.only().doing() == Doing.CLOSING);
            assertEquals("closed ENDED", taps.get(0).ending());
            server.awaitConnections(0);
        }
    }

    @Test
    void limitsEachFrameByItselfAndNotTheConnection() throws IOException {
        Duration limit = Duration.ofMillis(500);
        String start = Frames.DIVIDE_200_100.substring(0, 20);
        String rest = Frames.DIVIDE_200_100.substring(20);
        try (TestServer server = server(limit, limit);
                RawPeer client = server.connect()) {
            client.send(start);
            long end = System.nanoTime() + limit.toNanos() * 3 / 2;
            while (System.nanoTime() - end < 0) {
                assertEquals(Frames.TWO, client.ask(rest + start));
            }
        }
    }
}
