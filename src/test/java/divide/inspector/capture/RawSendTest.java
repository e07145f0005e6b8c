package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.CallFailure;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.SocketServer;
import divide.inspector.rpc.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Bytes that no stub would send, to a real server.
@Timeout(60)
class RawSendTest {
    private static final String SOUND = "00000006" + "646976696465" + "0000000a" + "01000000c8" + "0200000064";
    private static final String SPOILT = "00000006" + "646976696465" + "0000000b" + "01000000c8" + "0200000064";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Recorder recorder =
            new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
    private final List<Long> begun = new ArrayList<>();

    private void send(Target target, String hex, Duration patience) throws CallFailedException {
        new RawSend(recorder, patience).send(target, HexFormat.of().parseHex(hex), begun::add);
    }

    private List<String> exchanges() {
        Totals totals = recorder.store().totals();
        return LongStream.range(totals.first(), totals.next())
                .mapToObj(number -> recorder.store().get(number).orElseThrow())
                .map(exchange -> exchange.source() + " " + Observed.line(exchange))
                .toList();
    }

    private SocketServer server() throws IOException {
        ServerSettings anyPort = ServerSettings.DEFAULT.at(ServerSettings.LOOPBACK, 0);
        return SocketServer.start(
                anyPort, new ServerStub(Handlers.DEFAULT), Methods.DEFAULT, recorder, ServerEvents.NONE);
    }

    @Test
    void recordsWhatTheOwnServerAnswersOnce() throws IOException {
        SocketServer server = server();
        send(Target.of(server.address()), SOUND + SOUND, PATIENCE);
        send(Target.of(server.address()), SPOILT, PATIENCE);
        server.stop(PATIENCE);
        assertEquals(
                List.of(
                        "CALL " + SOUND + " = 0140000000 FINE ENDED",
                        "CALL " + SOUND + " = 0140000000 FINE ENDED",
                        "CALL " + SPOILT + " =  ERROR ENDED"),
                exchanges());
        assertEquals(List.of(2L, 3L), begun);
    }

    @Test
    void givesUpOnAPeerThatStaysSilent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            send(new Target("127.0.0.1", silent.getLocalPort()), SOUND, Duration.ofMillis(200));
        }
        assertEquals(List.of("CALL " + SOUND + " =  ERROR TIMED_OUT"), exchanges());
    }

    private static byte[] noise() {
        byte[] noise = new byte[16 << 20];
        Arrays.fill(noise, (byte) 0xFF);
        return noise;
    }

    @Test
    void givesUpOnAPeerThatTakesNothing() throws IOException {
        try (ServerSocket stubborn = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Target target = new Target("127.0.0.1", stubborn.getLocalPort());
            new RawSend(recorder, Duration.ofMillis(300)).send(target, noise(), begun::add);
        }
        assertEquals(
                Ending.TIMED_OUT, recorder.store().connection(1).orElseThrow().ending());
    }

    @Test
    void takesAnswersWhileItSends() throws Exception {
        try (ServerSocket echo = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread peer = Thread.ofVirtual().start(() -> answerWithTheSame(echo));
            Target target = new Target("127.0.0.1", echo.getLocalPort());
            new RawSend(recorder, PATIENCE).send(target, noise(), begun::add);
            peer.join();
        }
        Totals totals = recorder.store().totals();
        long answered = LongStream.range(totals.first(), totals.next())
                .map(number -> recorder.store().get(number).orElseThrow().response().length)
                .sum();
        assertEquals(16 << 20, answered);
        assertEquals(Ending.ENDED, recorder.store().connection(1).orElseThrow().ending());
    }

    private static void answerWithTheSame(ServerSocket listener) {
        try (Socket client = listener.accept()) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        CallFailedException why =
                assertThrows(CallFailedException.class, () -> send(new Target("127.0.0.1", port), SOUND, PATIENCE));
        assertEquals(CallFailure.REFUSED, why.kind());
        assertEquals(List.of(), exchanges());
    }

    @Test
    void leavesNoTraceWhileNothingIsRecorded() throws IOException {
        SocketServer server = server();
        recorder.pause();
        send(Target.of(server.address()), SOUND, PATIENCE);
        server.stop(PATIENCE);
        assertEquals(List.of(), exchanges());
        assertEquals(List.of(0L), begun);
    }
}
