package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Random;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What comes out of a proxy is what went in, and ends as it ended.
final class ProxyTest {
    private static final int MEGABYTE = 1 << 20;

    private final RelayedBytes told = new RelayedBytes();

    private static byte[] noise(long seed, int length) {
        byte[] noise = new byte[length];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    @Test
    void passesOnWhatBothEndsSay() throws IOException {
        try (RelayedPair pair = RelayedPair.open(told)) {
            pair.client.send(Frames.DIVIDE_200_100);
            assertEquals(Frames.DIVIDE_200_100, pair.server.read(24));
            pair.server.send(Frames.TWO);
            assertEquals(Frames.TWO, pair.client.read(5));
        }
        assertEquals(Frames.DIVIDE_200_100, Frames.hex(told.ended().requests()));
        assertEquals(Frames.TWO, Frames.hex(told.ended().responses()));
    }

    @Test
    void passesOnASingleByteAtOnce() throws IOException {
        try (RelayedPair pair = RelayedPair.open(told)) {
            for (int i = 0; i < 24; i++) {
                String one = Frames.DIVIDE_200_100.substring(2 * i, 2 * i + 2);
                pair.client.send(one);
                assertEquals(one, pair.server.read(1));
            }
        }
    }

    @Test
    void passesOnTheClientsResetAsAReset() throws IOException {
        try (RelayedPair pair = RelayedPair.open(told)) {
            pair.client.send(Frames.DIVIDE_200_100);
            assertEquals(Frames.DIVIDE_200_100, pair.server.read(24));
            pair.client.reset();
            assertThrows(SocketException.class, pair.server::readToEnd);
            assertEquals(Ending.RESET, told.ended().ending());
        }
    }

    @Test
    void passesOnTheServersResetAsAReset() throws IOException {
        try (RelayedPair pair = RelayedPair.open(told)) {
            pair.client.send(Frames.DIVIDE_200_100);
            assertEquals(Frames.DIVIDE_200_100, pair.server.read(24));
            pair.server.reset();
            assertThrows(SocketException.class, pair.client::readToEnd);
            assertEquals(Ending.RESET, told.ended().ending());
        }
    }

    @Test
    void passesOnNoiseOfBothEndsAtOnce() throws Exception {
        byte[] up = noise(1, MEGABYTE);
        byte[] down = noise(2, MEGABYTE);
        try (RelayedPair pair = RelayedPair.open(told)) {
            Future<Void> clientSends = sending(pair.client, up);
            Future<Void> serverSends = sending(pair.server, down);
            Future<String> serverReads = Await.begin(pair.server::readToEnd);
            assertEquals(Frames.hex(down), pair.client.readToEnd());
            assertEquals(Frames.hex(up), Await.result(serverReads));
            Await.result(clientSends);
            Await.result(serverSends);
        }
        assertArrayEquals(up, told.ended().requests());
        assertArrayEquals(down, told.ended().responses());
    }

    private static Future<Void> sending(RawPeer peer, byte[] bytes) {
        return Await.begin(() -> {
            peer.send(bytes);
            peer.shutOutput();
            return null;
        });
    }

    /// The systems of all four sockets take some; what the proxy takes must not grow with what is sent.
    @Test
    void holdsBackAClientWhoseServerReadsSlowly() throws Exception {
        byte[] much = noise(3, 64 * MEGABYTE);
        try (RelayedPair pair = RelayedPair.open(told)) {
            Future<Void> sends = sending(pair.client, much);
            awaitStandstill();
            assertFalse(sends.isDone());
            Future<String> reads = Await.begin(pair.server::readToEnd);
            Await.result(sends);
            assertEquals(Frames.hex(much).hashCode(), Await.result(reads).hashCode());
        }
    }

    private void awaitStandstill() {
        long[] last = {-1, System.nanoTime()};
        Await.until("the proxy takes nothing more", () -> {
            long now = told.first().requests().length;
            if (now != last[0]) {
                last[0] = now;
                last[1] = System.nanoTime();
            }
            return now > 0 && System.nanoTime() - last[1] > 300_000_000;
        });
    }

    @Test
    void resetsAClientWhoseServerCannotBeReachedAndSaysSo() throws IOException {
        int port;
        try (RawServer gone = RawServer.playing(RawServer.WELL_BEHAVED)) {
            port = gone.port();
        }
        Proxy proxy = Proxy.start(RelayedPair.to(port), told, ServerEvents.NONE);
        try (RawPeer client = RawPeer.to(proxy.address())) {
            assertThrows(SocketException.class, client::readToEnd);
        }
        Await.until("it is said", () -> !told.failures().isEmpty());
        assertEquals(CallFailure.REFUSED, told.failures().getFirst());
        assertEquals(1, proxy.status().unreached());
        assertEquals(
                "Nothing listens on 127.0.0.1:" + port
                        + ": the connection was refused. Start the server there, or check host and port.",
                proxy.status().trouble().orElseThrow().getMessage());
        RelayedPair.stop(proxy);
    }

    @Test
    void servesSeveralProxiesAtOnce() throws Exception {
        try (RelayedPair one = RelayedPair.open(told);
                RelayedPair other = RelayedPair.open(new RelayedBytes())) {
            one.client.send("01");
            other.client.send("02");
            assertEquals("01", one.server.read(1));
            assertEquals("02", other.server.read(1));
            assertEquals(1, one.proxy.status().open());
            Await.until("it is counted", () -> other.proxy.status().bytesToServer() == 1);
        }
    }

    @Test
    void cutsBusyConnectionsWhenItStopsAndFreesItsPort() throws Exception {
        try (RawServer server = RawServer.playing(RawServer.WELL_BEHAVED)) {
            Proxy proxy = Proxy.start(RelayedPair.to(server.port()), told, ServerEvents.NONE);
            InetSocketAddress address = proxy.address();
            Future<Void> busy = Await.begin(() -> callUntilCut(address));
            Await.until("it is busy", () -> proxy.status().bytesToClients() > 1000);
            RelayedPair.stop(proxy);
            assertThrows(IOException.class, () -> Await.result(busy));
            assertEquals(Ending.CANCELLED, told.ended().ending());
            ProxySettings again = RelayedPair.to(server.port());
            Proxy next = Proxy.start(
                    new ProxySettings(
                            again.host(), address.getPort(), again.target(), again.connections(), again.connect()),
                    told,
                    ServerEvents.NONE);
            RelayedPair.stop(next);
        }
    }

    private static Void callUntilCut(InetSocketAddress address) throws IOException {
        try (RawPeer client = RawPeer.to(address)) {
            while (true) {
                if (client.ask(Frames.DIVIDE_200_100).isEmpty()) {
                    throw new AssertionError("ended as if the server had ended it");
                }
            }
        }
    }

    @Test
    void refusesOneConnectionTooManyAndRecovers() throws Exception {
        try (RawServer server = RawServer.playing(RawServer.WELL_BEHAVED)) {
            Proxy proxy = Proxy.start(RelayedPair.to(server.port()).withConnections(1), told, ServerEvents.NONE);
            try (RawPeer first = RawPeer.to(proxy.address())) {
                assertEquals(Frames.TWO, first.ask(Frames.DIVIDE_200_100));
                try (RawPeer second = RawPeer.to(proxy.address())) {
                    assertThrows(SocketException.class, second::readToEnd);
                }
                assertEquals(1, proxy.status().refused());
            }
            Await.until("there is room again", () -> proxy.status().open() == 0);
            try (RawPeer third = RawPeer.to(proxy.address())) {
                assertEquals(Frames.TWO, third.ask(Frames.DIVIDE_200_100));
            }
            RelayedPair.stop(proxy);
        }
    }

    @Test
    void goesOnWhenNothingCanBeRecorded() throws IOException {
        try (RelayedPair pair = RelayedPair.open(new BrokenTaps())) {
            pair.client.send(Frames.DIVIDE_200_100);
            assertEquals(Frames.DIVIDE_200_100, pair.server.read(24));
            pair.server.send(Frames.TWO);
            assertEquals(Frames.TWO, pair.client.read(5));
        }
    }

    private static final class BrokenTaps implements RelayTaps {
        @Override
        public RelayTap opened(InetSocketAddress client, InetSocketAddress near, InetSocketAddress server) {
            return new RelayTap() {
                @Override
                public void read(FrameKind kind, byte[] bytes, int from, int length, long nanos) {
                    throw new OutOfMemoryError("on purpose");
                }

                @Override
                public void passed() {
                    throw new IllegalStateException("on purpose");
                }

                @Override
                public void closed(Ending ending, long nanos) {
                    throw new IllegalStateException("on purpose");
                }
            };
        }

        @Override
        public void unreachable(InetSocketAddress client, CallFailedException why, long nanos) {}
    }
}
