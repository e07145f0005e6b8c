package divide.inspector.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.SocketServer;
import divide.inspector.rpc.Taps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/// What a server sees of a run.
class LoadWireTest {
    /// Keeps the requests of each connection.
    private static final class Ear implements Taps {
        private final Queue<ByteArrayOutputStream> heard = new ConcurrentLinkedQueue<>();

        @Override
        public FrameTap opened(Link link) {
            ByteArrayOutputStream requests = new ByteArrayOutputStream();
            heard.add(requests);
            return new FrameTap() {
                @Override
                public void bytes(FrameKind kind, byte[] bytes, int from, int length, long nanos) {
                    if (kind == FrameKind.REQUEST) {
                        requests.write(bytes, from, length);
                    }
                }

                @Override
                public void frame(FrameKind kind, int length, long firstNanos, long lastNanos) {}

                @Override
                public void handled(long nanos) {}

                @Override
                public void closed(Ending ending, long nanos) {}
            };
        }

        @Override
        public void failed(Request request, CallFailedException failure, long firstNanos, long lastNanos) {}

        @Override
        public void local(Request request, Response response, long firstNanos, long lastNanos) {}
    }

    /// What each connection sent, in an order that doesn't depend on which was accepted first.
    private static List<String> sent(int depth, Numbers numbers) throws IOException, InterruptedException {
        Ear ear = new Ear();
        SocketServer server = Runs.serve(ear);
        try {
            Runs.result(Runs.calls(server.address().getPort(), 1_000, 3, depth, numbers));
            Runs.await("connections closed", () -> server.connectionCount() == 0);
        } finally {
            Runs.stop(server);
        }
        return ear.heard.stream()
                .map(bytes -> HexFormat.of().formatHex(bytes.toByteArray()))
                .sorted()
                .toList();
    }

    @Test
    void sameSeedSendsTheSameBytesAtAnyDepth() throws Exception {
        List<String> oneByOne = sent(1, Runs.RANDOM);
        assertEquals(3, oneByOne.size());
        assertEquals(oneByOne, sent(16, Runs.RANDOM));
        assertEquals(oneByOne, sent(1_024, Runs.RANDOM));
    }

    @Test
    void anotherSeedSendsOtherBytes() throws Exception {
        Numbers other = new Numbers.Random(new Numbers.Range(-9, 9), new Numbers.Range(0, 3), 43);
        assertNotEquals(sent(4, Runs.RANDOM), sent(4, other));
    }
}
