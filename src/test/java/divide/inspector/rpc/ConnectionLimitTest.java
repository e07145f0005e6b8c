package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a server does with a connection too many.
final class ConnectionLimitTest {
    private static final String REFUSAL =
            Frames.failure("the server has reached its limit of 2 connections; try again later");

    private static TestServer serverForTwo() throws IOException {
        return TestServer.with(ServerSettings.DEFAULT.withConnections(2));
    }

    private static RawPeer served(TestServer server) throws IOException {
        RawPeer client = server.connect();
        assertEquals(Frames.TWO, client.ask(Frames.DIVIDE_200_100));
        return client;
    }

    @Test
    void refusesTheFirstRequestInWordsAndCloses() throws IOException {
        try (TestServer server = serverForTwo();
                RawPeer first = served(server);
                RawPeer second = served(server);
                RawPeer third = server.connect()) {
            third.send(Frames.DIVIDE_200_100 + Frames.DIVIDE_1_3);
            assertEquals(REFUSAL, third.readToEnd());
            assertEquals(Frames.TWO, first.ask(Frames.DIVIDE_200_100));
            assertEquals(Frames.TWO, second.ask(Frames.DIVIDE_200_100));
            assertEquals(2, server.server().connections().size());
        }
    }

    @Test
    void servesAgainWhenAConnectionHasGone() throws IOException {
        try (TestServer server = serverForTwo();
                RawPeer first = served(server);
                RawPeer second = served(server)) {
            for (int i = 0; i < 100; i++) {
                try (RawPeer tooMany = server.connect()) {
                    assertEquals(REFUSAL, tooMany.ask(Frames.DIVIDE_200_100));
                }
            }
            first.leave();
            server.awaitConnections(1);
            served(server).close();
            assertEquals(Frames.TWO, second.ask(Frames.DIVIDE_200_100));
        }
    }

    /// Several hundred at the same moment, each with its words; the two that are served notice nothing.
    @Test
    void refusesManyAtOnceInWordsAndServesAgain() throws IOException {
        List<RawPeer> tooMany = new ArrayList<>();
        try (TestServer server = serverForTwo();
                RawPeer first = served(server);
                RawPeer second = served(server)) {
            for (int i = 0; i < 500; i++) {
                tooMany.add(server.connect());
                tooMany.getLast().send(Frames.DIVIDE_200_100);
            }
            for (RawPeer each : tooMany) {
                assertEquals(REFUSAL, each.readToEnd());
                each.close();
            }
            assertEquals(Frames.TWO, second.ask(Frames.DIVIDE_200_100));
            first.leave();
            server.awaitConnections(1);
            served(server).close();
        }
    }

    @Test
    void isSaidInWordsByOurClientAndServedAgainLater() throws Exception {
        try (TestServer server = serverForTwo();
                RawPeer first = served(server);
                RawPeer second = served(server);
                Channel channel = server.channel()) {
            assertEquals(
                    "the server has reached its limit of 2 connections; try again later",
                    assertThrows(InvalidOperationException.class, () -> new ClientStub(channel).divide(200, 100))
                            .getMessage());
            first.leave();
            server.awaitConnections(1);
            TestChannels.assertAnswered(channel);
            assertEquals(Frames.TWO, second.ask(Frames.DIVIDE_200_100));
        }
    }

    /// Refused connections hold threads and sockets too: of many silent ones only some are waited for.
    @Test
    void stopsWithoutWaitingForRefusedConnectionsThatAreSilent() throws IOException {
        RecordingTaps taps = new RecordingTaps();
        List<RawPeer> silent = new ArrayList<>();
        ServerSettings settings = ServerSettings.DEFAULT.withConnections(2);
        try (TestServer server = TestServer.with(settings, taps);
                RawPeer first = served(server);
                RawPeer second = served(server)) {
            for (int i = 0; i < 100; i++) {
                silent.add(server.connect());
            }
            Await.until("a refused connection is there", () -> taps.count() > 2);
            assertEquals(Frames.TWO, first.ask(Frames.DIVIDE_200_100));
            assertEquals(Frames.TWO, second.ask(Frames.DIVIDE_200_100));
        }
        for (int i = 0; i < taps.count(); i++) {
            assertTrue(taps.get(i).isClosed(), "connection " + i + " outlives its server");
        }
        for (RawPeer client : silent) {
            client.close();
        }
    }
}
