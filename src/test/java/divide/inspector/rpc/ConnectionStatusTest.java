package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.rpc.ConnectionStatus.Doing;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What a server says of its connections while they are open, in every mode.
@ParameterizedClass
@EnumSource(ServerMode.class)
final class ConnectionStatusTest {
    @Parameter
    private ServerMode mode;

    private static ConnectionStatus awaitReceived(TestServer server, int bytes) {
        Await.until(
                bytes + " bytes are taken in",
                () -> server.only().bytesIn() == bytes && server.only().doing() == Doing.READING);
        return server.only();
    }

    private static void assertWaiting(ConnectionStatus status, String field, int have, int need) {
        assertEquals(
                field + " " + have + " of " + need, status.waitingFor() + " " + status.have() + " of " + status.need());
    }

    @Test
    void saysWhichFieldIsAwaitedAfterEachByte() throws IOException {
        String[] fields = {"name.length", "name", "args.length", "num1.seq", "num1", "num2.seq", "num2"};
        int[] sizes = {4, 6, 4, 1, 4, 1, 4};
        try (TestServer server = TestServer.in(mode);
                RawPeer client = server.connect()) {
            int sent = 0;
            for (int field = 0; field < fields.length; field++) {
                for (int have = 0; have < sizes[field]; have++) {
                    if (sent > 0) {
                        awaitAwaiting(server, sent, fields[field], have, sizes[field]);
                    }
                    client.send(Frames.DIVIDE_200_100.substring(2 * sent, 2 * sent + 2));
                    sent++;
                }
            }
            assertEquals(Frames.TWO, client.readAnswer());
        }
    }

    private static void awaitAwaiting(TestServer server, int sent, String field, int have, int need) {
        ConnectionStatus status = awaitReceived(server, sent);
        Await.until("the field of byte " + sent + " is awaited", () -> {
            ConnectionStatus current = server.only();
            return current.waitingFor().equals(field) && current.have() == have;
        });
        assertWaiting(server.only(), field, have, need);
        assertEquals(0, status.calls());
    }

    @Test
    void saysThatThreeOfFourBytesOfNum1AreThere() throws IOException {
        try (TestServer server = TestServer.in(mode);
                RawPeer client = server.connect()) {
            assertEquals(Frames.TWO, client.ask(Frames.DIVIDE_200_100));
            client.send(Frames.DIVIDE_200_100.substring(0, 36));
            assertWaiting(awaitReceived(server, 24 + 18), "num1", 3, 4);
        }
    }

    @Test
    void countsCallsErrorsAndBytes() throws IOException {
        try (TestServer server = TestServer.in(mode);
                RawPeer client = server.connect()) {
            long before = System.nanoTime();
            assertEquals(Frames.TWO, client.ask(Frames.DIVIDE_200_100));
            assertEquals(Frames.BY_ZERO, client.ask(Frames.DIVIDE_100_0));
            client.ask(Frames.UNKNOWN);
            Await.until("the connection is idle", () -> server.only().doing() == Doing.IDLE);
            ConnectionStatus status = server.only();
            assertEquals(client.port(), status.peer().getPort());
            assertEquals(3, status.calls());
            assertEquals(2, status.errors());
            assertEquals(24 + 24 + 15, status.bytesIn());
            assertEquals(5 + 15 + 5 + "unknown method \"mul\"".length(), status.bytesOut());
            assertTrue(status.openedNanos() - before < 1_000_000_000L * Await.SECONDS);
            assertWaiting(status, "name.length", 0, 4);
        }
    }

    @Test
    void closesOneConnectionByItsNumber() throws IOException {
        RecordingTaps taps = new RecordingTaps();
        AtomicInteger changes = new AtomicInteger();
        ServerSettings settings = ServerSettings.DEFAULT.in(mode);
        try (TestServer server = TestServer.with(settings, taps, counting(changes));
                RawPeer first = server.connect()) {
            assertEquals(Frames.TWO, first.ask(Frames.DIVIDE_200_100));
            server.server().close(server.only().id());
            assertEquals("", first.readToEnd());
            assertEquals("closed CANCELLED", taps.get(0).ending());
            server.server().close(1);
            server.server().close(77);
            try (RawPeer second = server.connect()) {
                assertEquals(Frames.TWO, second.ask(Frames.DIVIDE_200_100));
                assertEquals(2, server.only().id());
            }
            server.awaitConnections(0);
            Await.until("each coming and going was told", () -> changes.get() == 4);
        }
    }

    private static ServerEvents counting(AtomicInteger changes) {
        return new ServerEvents() {
            @Override
            public void connectionsChanged() {
                changes.incrementAndGet();
            }

            @Override
            public void acceptFailed(IOException trouble) {
                throw new AssertionError(trouble);
            }
        };
    }
}
