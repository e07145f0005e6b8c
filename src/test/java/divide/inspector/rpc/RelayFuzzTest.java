package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Ending;
import java.io.IOException;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever both ends send at once, in whatever pieces: each gets what the other sent, and learns how it ended.
final class RelayFuzzTest {
    private static final int ROUNDS = 25;
    private static final int MOST_CHUNKS = 8;
    private static final int LONGEST_CHUNK = 40_000;
    private static final int PIECE = 64;

    private enum End {
        SHUT,
        RESET
    }

    /// What one end sends, and how it ends then.
    private record Script(byte[][] chunks, End end) {
        static Script of(Random random, End end) {
            byte[][] chunks = new byte[random.nextInt(MOST_CHUNKS + 1)][];
            for (int i = 0; i < chunks.length; i++) {
                chunks[i] = new byte[1 + random.nextInt(random.nextBoolean() ? 8 : LONGEST_CHUNK)];
                random.nextBytes(chunks[i]);
            }
            return new Script(chunks, end);
        }

        Void play(RawPeer peer) throws IOException {
            for (byte[] chunk : chunks) {
                peer.send(chunk);
            }
            switch (end) {
                case SHUT -> peer.shutOutput();
                case RESET -> peer.reset();
            }
            return null;
        }

        String bytes() {
            StringBuilder all = new StringBuilder();
            Arrays.stream(chunks).map(Frames::hex).forEach(all::append);
            return all.toString();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void passesOnAllBytesAndBothEnds(long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            Script up = Script.of(random, End.SHUT);
            Script down = Script.of(random, End.SHUT);
            RelayedBytes told = new RelayedBytes();
            try (RelayedPair pair = RelayedPair.open(told)) {
                Future<Void> clientSends = Await.begin(() -> up.play(pair.client));
                Future<Void> serverSends = Await.begin(() -> down.play(pair.server));
                Future<String> serverReads = Await.begin(pair.server::readToEnd);
                assertEquals(down.bytes(), pair.client.readToEnd());
                assertEquals(up.bytes(), Await.result(serverReads));
                Await.result(clientSends);
                Await.result(serverSends);
                assertEquals(Ending.ENDED, told.ended().ending());
            }
            assertEquals(up.bytes(), Frames.hex(told.ended().requests()));
            assertEquals(down.bytes(), Frames.hex(told.ended().responses()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void endsTheOtherSideOfAResetWithNoByteThatWasNotSent(long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            boolean clientResets = random.nextBoolean();
            Script up = Script.of(random, clientResets ? End.RESET : End.SHUT);
            Script down = Script.of(random, clientResets ? End.SHUT : End.RESET);
            RelayedBytes told = new RelayedBytes();
            try (RelayedPair pair = RelayedPair.open(told)) {
                // A server that resets before the proxy sees it connected is one that can't be reached.
                told.first();
                Future<Void> clientSends = Await.begin(() -> playUntilReset(up, pair.client));
                Future<Void> serverSends = Await.begin(() -> playUntilReset(down, pair.server));
                Future<String> serverReads = Await.begin(() -> readUntilItEnds(pair.server));
                assertBegins(down, readUntilItEnds(pair.client));
                assertBegins(up, Await.result(serverReads));
                Await.result(clientSends);
                Await.result(serverSends);
                assertEquals(Ending.RESET, told.ended().ending());
            }
            assertBegins(up, Frames.hex(told.ended().requests()));
            assertBegins(down, Frames.hex(told.ended().responses()));
        }
    }

    private static void assertBegins(Script sent, String came) {
        assertTrue(sent.bytes().startsWith(came), "bytes that were not sent, or not in this order");
    }

    private static Void playUntilReset(Script script, RawPeer peer) throws IOException {
        try {
            return script.play(peer);
        } catch (SocketException reset) {
            return null;
        }
    }

    /// What came before the end or the reset. A peer that learns of neither runs into its deadline and fails.
    private static String readUntilItEnds(RawPeer peer) throws IOException {
        StringBuilder all = new StringBuilder();
        try {
            String piece = peer.read(PIECE);
            while (!piece.isEmpty()) {
                all.append(piece);
                piece = peer.read(PIECE);
            }
        } catch (SocketException reset) {
            return all.toString();
        }
        return all.toString();
    }
}
