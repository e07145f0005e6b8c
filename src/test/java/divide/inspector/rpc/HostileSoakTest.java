package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Many clients that send garbage, beside one that doesn't.
final class HostileSoakTest {
    private static final int CONNECTIONS = 150;
    private static final List<String> GOLDEN = List.of(
            Frames.DIVIDE_200_100,
            Frames.DIVIDE_200,
            Frames.DIVIDE_100_0,
            Frames.DIVIDE_200_100_SWAPPED,
            Frames.ADD,
            Frames.UNKNOWN);

    @ParameterizedTest
    @EnumSource(
            value = ServerMode.class,
            names = {"AUTOMATIC", "PLATFORM_THREADS", "VIRTUAL_THREADS"})
    void disturbsNobodyAndLeavesNothing(ServerMode mode) throws Exception {
        try (TestServer server = TestServer.in(mode)) {
            AtomicBoolean over = new AtomicBoolean();
            Future<Integer> wellBehaved = Await.begin(() -> callUntil(over, server));
            Future<Boolean> hostile = Await.begin(() -> attack(server, new Random(2)));
            attack(server, new Random(1));
            assertTrue(Await.result(hostile));
            over.set(true);
            assertTrue(Await.result(wellBehaved) > 100, "hardly a call was made");
            server.awaitConnections(0);
        }
        SocketServerTest.assertNoThreadNamed("accept ", "serve ", "deadlines");
    }

    /// Each answer must be that of its own call; returns how many calls were made.
    private static int callUntil(AtomicBoolean over, TestServer server) throws Exception {
        try (Channel channel = server.channel()) {
            ClientStub stub = new ClientStub(channel);
            int count = 0;
            for (; !over.get() || count <= 100; count++) {
                assertEquals(count, stub.divide(count));
            }
            return count;
        }
    }

    private static boolean attack(TestServer server, Random random) throws IOException {
        for (int i = 0; i < CONNECTIONS; i++) {
            try (RawPeer client = server.connect()) {
                abuse(client, random);
            }
        }
        return true;
    }

    /// What the server does with it is its own affair, as long as every answer is one.
    private static void abuse(RawPeer client, Random random) throws IOException {
        byte[] bytes = random.nextInt(4) == 0 ? garbage(random) : mutated(random);
        try {
            client.send(bytes);
            switch (random.nextInt(4)) {
                case 0 -> client.reset();
                case 1 -> client.leave();
                default -> {
                    client.shutOutput();
                    assertAnswers(client.readToEnd());
                }
            }
        } catch (IOException reset) {
            assertTrue(bytes.length > 0, "a connection was reset for nothing");
        }
    }

    private static void assertAnswers(String hex) {
        int at = 0;
        while (at < hex.length()) {
            assertTrue(hex.startsWith("01", at) || hex.startsWith("02", at), hex);
            at += hex.startsWith("01", at) ? 10 : 10 + 2 * Integer.parseInt(hex.substring(at + 2, at + 10), 16);
        }
        assertEquals(hex.length(), at, hex);
    }

    private static byte[] garbage(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }

    /// A few golden frames in a row, of which some bytes are flipped, or a piece is cut out or comes twice.
    private static byte[] mutated(Random random) {
        StringBuilder frames = new StringBuilder();
        for (int i = 0; i <= random.nextInt(5); i++) {
            frames.append(GOLDEN.get(random.nextInt(GOLDEN.size())));
        }
        int from = 2 * random.nextInt(frames.length() / 2);
        int to = from + 2 * random.nextInt((frames.length() - from) / 2 + 1);
        switch (random.nextInt(3)) {
            case 0 -> frames.delete(from, to);
            case 1 -> frames.insert(to, frames.substring(from, to));
            default -> frames.replace(from, from + 2, Frames.hex((byte) random.nextInt()));
        }
        return Frames.bytes(frames.toString());
    }
}
