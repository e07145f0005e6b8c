package divide.inspector.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.ServerMode;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.Taps;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A short run of the server's fuzzer over real sockets, and every input that once broke something.
final class ServerFuzzTest {
    private static final long SEED = 20261124;
    private static final int CONNECTIONS = 300;

    private static Taps recorder() {
        return new Recorder(new ExchangeStore(new Bounds(200, 1 << 20)), Methods.DEFAULT, () -> Limits.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource(
            value = ServerMode.class,
            names = {"AUTOMATIC", "PLATFORM_THREADS", "VIRTUAL_THREADS"})
    void anyBytesEndInAnswersToWhatWasAskedAndDisturbNobody(ServerMode mode) throws IOException {
        FuzzInputs inputs = new FuzzInputs(SEED + mode.ordinal());
        ServerFuzzRun run = new ServerFuzzRun(ServerSettings.DEFAULT.in(mode), recorder());
        try (run) {
            for (int i = 0; i < CONNECTIONS / 3; i++) {
                run.connect(inputs, i);
            }
        }
        assertTrue(run.goodCalls() > 0, "the well-behaved client made no call");
    }

    @Test
    void whatBrokeSomethingOnceBreaksNothingAnyMore() throws IOException {
        try (ServerFuzzRun run = new ServerFuzzRun(ServerSettings.DEFAULT, recorder())) {
            for (KeptInputs.Kept kept : KeptInputs.all()) {
                for (int seed = 0; seed < 8; seed++) {
                    run.fuzz().check(kept.bytes(), new SplittableRandom(seed));
                }
            }
        }
    }

    @Test
    void theModelAnswersAsThePageSays() {
        AnswerModel model = AnswerModel.of(HexFormat.of()
                .parseHex(
                        "000000066469766964650000000a01000000c80200000064" // divide(200, 100)
                                + "000000066469766964650000000a01000000640200000000" // divide(100, 0)
                                + "0000000361646400000000" // add()
                                + "ffffffff"));
        assertEquals(
                List.of("0140000000", "020000000a636b5f676f645f657272", "", ""),
                model.answers().stream().map(AnswerModel.Expected::hex).toList());
        assertTrue(model.ends());
        assertFalse(AnswerModel.of(HexFormat.of().parseHex("0000000664")).ends());
    }

    /// A server that answers twice, one that says 3.0, and one that says nothing.
    @Test
    void seesAnswersThatAreWrong() throws Exception {
        assertFails("01400000000140000000");
        assertFails("0140400000");
        assertFails("");
    }

    private static void assertFails(String answer) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            FutureTask<Boolean> serving = new FutureTask<>(() -> {
                try (Socket client = listener.accept()) {
                    client.getOutputStream().write(HexFormat.of().parseHex(answer));
                    client.shutdownOutput();
                    return client.getInputStream().readAllBytes().length > 0;
                }
            });
            Thread.ofVirtual().start(serving);
            ServerFuzz fuzz = new ServerFuzz(new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()));
            SplittableRandom halfCloses = new SplittableRandom(seedThatHalfCloses());
            Throwable seen = assertThrows(Throwable.class, () -> fuzz.check(AnswerModel.DIVIDE_200_100, halfCloses));
            assertTrue(seen instanceof AssertionError || seen instanceof IOException, seen::toString);
            assertTrue(serving.get());
        }
    }

    private static long seedThatHalfCloses() {
        long seed = 0;
        while (new SplittableRandom(seed).nextInt(4) != 0) {
            seed++;
        }
        return seed;
    }
}
