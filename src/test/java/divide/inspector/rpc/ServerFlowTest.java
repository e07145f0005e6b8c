package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.protocol.Arguments;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Methods;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// How a server takes many requests at once, and how its time limits stand while it works, in every mode.
@ParameterizedClass
@EnumSource(ServerMode.class)
final class ServerFlowTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final int BATCH = 64;

    @Parameter
    private ServerMode mode;

    private final RecordingTaps taps = new RecordingTaps();

    @Test
    void makesRoomForAPeerThatSendsManyRequestsAtOnce() throws IOException {
        String batch = Frames.DIVIDE_200_100.repeat(BATCH);
        try (TestServer server = TestServer.with(ServerSettings.DEFAULT.in(mode), taps);
                RawPeer client = server.connect()) {
            for (int i = 0; i < 5; i++) {
                client.send(batch);
                assertEquals(Frames.TWO.repeat(BATCH), client.read(5 * BATCH));
            }
            client.shutOutput();
            assertEquals("", client.readToEnd());
            List<String> reads = taps.get(0).awaitClosed().stream()
                    .filter(line -> line.startsWith("bytes request "))
                    .toList();
            assertEquals("bytes request " + batch, reads.getLast());
        }
    }

    @Test
    void countsNoTimeOfItsHandlerAsThePeersSilence() throws IOException {
        ServerSettings settings = ServerSettings.DEFAULT.in(mode).within(SHORT, SHORT);
        ServerStub slow = new ServerStub(new Handlers(Map.of(Divide.METHOD, ServerFlowTest::divideSlowly)));
        SocketServer server = SocketServer.start(settings, slow, Methods.DEFAULT, taps, ServerEvents.NONE);
        try (RawPeer client = RawPeer.to(server.address())) {
            assertEquals(Frames.TWO, client.ask(Frames.DIVIDE_200_100));
            assertEquals(Frames.TWO, client.ask(Frames.DIVIDE_200_100));
        } finally {
            assertEquals(0, server.stop(Duration.ofSeconds(Await.SECONDS)));
        }
    }

    /// Takes three times as long as a peer may be silent.
    private static long divideSlowly(Arguments numbers) throws InvalidOperationException {
        long end = System.nanoTime() + SHORT.multipliedBy(3).toNanos();
        while (System.nanoTime() - end < 0) {
            LockSupport.parkNanos(1_000_000);
        }
        return Handlers.DEFAULT.byMethod().get(Divide.METHOD).handle(numbers);
    }
}
