package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import divide.inspector.protocol.Ending;
import java.io.IOException;
import java.net.SocketException;
import java.util.Random;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What becomes of a connection of which one side is shut already.
final class ProxyHalfCloseTest {
    private static final int MEGABYTE = 1 << 20;

    private final RelayedBytes told = new RelayedBytes();

    @Test
    void letsTheServerAnswerAfterTheClientHasShutItsSide() throws IOException {
        try (RelayedPair pair = RelayedPair.open(told)) {
            pair.client.send(Frames.DIVIDE_200_100);
            pair.client.shutOutput();
            assertEquals(Frames.DIVIDE_200_100, pair.server.readToEnd());
            pair.server.send(Frames.TWO);
            pair.server.shutOutput();
            assertEquals(Frames.TWO, pair.client.readToEnd());
            assertEquals(Ending.ENDED, told.ended().ending());
        }
    }

    @Test
    void letsTheClientGoOnAfterTheServerHasShutItsSide() throws IOException {
        try (RelayedPair pair = RelayedPair.open(told)) {
            pair.server.send(Frames.TWO);
            pair.server.shutOutput();
            assertEquals(Frames.TWO, pair.client.readToEnd());
            pair.client.send(Frames.DIVIDE_200_100);
            assertEquals(Frames.DIVIDE_200_100, pair.server.read(24));
            pair.client.shutOutput();
            assertEquals("", pair.server.readToEnd());
            assertEquals(Ending.ENDED, told.ended().ending());
        }
    }

    /// Nobody says anything more: the reset must be seen all the same.
    @Test
    void passesOnAResetOfAClientThatHasShutItsSide() throws IOException {
        try (RelayedPair pair = RelayedPair.open(told)) {
            pair.client.send(Frames.DIVIDE_200_100);
            pair.client.shutOutput();
            assertEquals(Frames.DIVIDE_200_100, pair.server.readToEnd());
            pair.client.reset();
            assertEquals(Ending.RESET, told.ended().ending());
            assertThrows(SocketException.class, () -> pair.server.send(Frames.TWO));
        }
    }

    @Test
    void passesOnAResetOfAServerThatHasShutItsSide() throws IOException {
        try (RelayedPair pair = RelayedPair.open(told)) {
            pair.server.send(Frames.TWO);
            pair.server.shutOutput();
            assertEquals(Frames.TWO, pair.client.readToEnd());
            pair.server.reset();
            assertEquals(Ending.RESET, told.ended().ending());
            assertThrows(SocketException.class, () -> pair.client.send(Frames.DIVIDE_200_100));
        }
    }

    @Test
    void watchesAnewAfterTheLastWatchedConnectionHasEnded() throws IOException {
        try (RelayedPair pair = RelayedPair.open(told);
                RawServer server = RawServer.playing(RawServer.WELL_BEHAVED)) {
            Proxy proxy = Proxy.start(RelayedPair.to(server.port()), told, ServerEvents.NONE);
            for (int i = 0; i < 20; i++) {
                try (RawPeer client = RawPeer.to(proxy.address())) {
                    client.send(Frames.DIVIDE_200_100);
                    client.shutOutput();
                    assertEquals(Frames.TWO, client.readToEnd());
                }
                Await.until("it has ended", () -> proxy.status().open() == 0);
            }
            RelayedPair.stop(proxy);
            pair.client.shutOutput();
            assertEquals("", pair.server.readToEnd());
            pair.client.reset();
            assertEquals(Ending.RESET, told.ended().ending());
        }
    }

    /// The socket to write to doesn't wait any more then.
    @Test
    void passesOnMuchToASlowReaderThatHasShutItsSide() throws Exception {
        byte[] much = new byte[16 * MEGABYTE];
        try (RelayedPair pair = RelayedPair.open(told)) {
            pair.client.shutOutput();
            assertEquals("", pair.server.readToEnd());
            new Random(4).nextBytes(much);
            Future<Void> sends = Await.begin(() -> {
                pair.server.send(much);
                pair.server.shutOutput();
                return null;
            });
            Await.until("much has been passed on", () -> told.first().responses().length > MEGABYTE);
            assertEquals(Frames.hex(much).hashCode(), pair.client.readToEnd().hashCode());
            Await.result(sends);
            assertEquals(Ending.ENDED, told.ended().ending());
        }
    }
}
