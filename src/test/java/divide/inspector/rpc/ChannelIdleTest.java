package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A connection that is kept between calls is not kept for ever.
final class ChannelIdleTest {
    private static final Duration LONG = Duration.ofSeconds(Await.SECONDS);
    private static final Deadlines SHORT_IDLE = new Deadlines(LONG, LONG, Duration.ofMillis(50));

    @Test
    void closesAConnectionThatNoCallUsesAndOpensAnotherForTheNext() throws Exception {
        RecordingTaps taps = new RecordingTaps();
        try (TestServer server = TestServer.in(ServerMode.AUTOMATIC);
                Channel channel = TestChannels.to(server.address().getPort(), SHORT_IDLE, taps)) {
            for (int i = 0; i < 3; i++) {
                TestChannels.assertAnswered(channel);
                assertEquals("closed ENDED", taps.get(i).ending());
                Await.until("nothing is kept", () -> channel.connectedFrom().isEmpty());
                server.awaitConnections(0);
            }
            assertEquals(3, taps.count());
        }
    }

    @Test
    void keepsAConnectionThatCallsUseOverAndOver() throws Exception {
        Deadlines idle = new Deadlines(LONG, LONG, Duration.ofSeconds(5));
        try (TestServer server = TestServer.in(ServerMode.AUTOMATIC);
                Channel channel = TestChannels.to(server.address().getPort(), idle, Taps.NONE)) {
            TestChannels.assertAnswered(channel);
            Optional<InetSocketAddress> first = channel.connectedFrom();
            for (int i = 0; i < 100; i++) {
                TestChannels.assertAnswered(channel);
            }
            assertTrue(first.isPresent());
            assertEquals(first, channel.connectedFrom());
        }
    }

    /// The idle deadline passes at any moment of the next call: the call must not notice.
    @Test
    void neverEndsACallThatBeginsAsTheDeadlinePasses() throws Exception {
        Deadlines almostNone = new Deadlines(LONG, LONG, Duration.ofNanos(1));
        try (TestServer server = TestServer.in(ServerMode.AUTOMATIC);
                Channel channel = TestChannels.to(server.address().getPort(), almostNone, Taps.NONE)) {
            ClientStub stub = new ClientStub(channel);
            for (int i = 0; i < 500; i++) {
                assertEquals(i, stub.divide(i));
            }
            Await.until("nothing is kept", () -> channel.connectedFrom().equals(Optional.empty()));
        }
    }

    @Test
    void closesBeforeTheServerDoesByDefault() {
        assertTrue(Deadlines.DEFAULT.idle().compareTo(ServerSettings.DEFAULT.idle()) < 0);
        assertThrows(IllegalArgumentException.class, () -> new Deadlines(LONG, LONG, Duration.ZERO));
    }
}
