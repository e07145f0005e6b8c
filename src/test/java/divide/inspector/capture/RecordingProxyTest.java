package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.Channel;
import divide.inspector.rpc.ClientStub;
import divide.inspector.rpc.FailureWords;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.ProxySettings;
import divide.inspector.rpc.PythonPeer;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.SocketServer;
import divide.inspector.rpc.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// What a proxy records of what it passes on.
class RecordingProxyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// All of them wait for each other.
    private static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);

    private final Recorder recorder = Traffic.recorder(Bounds.DEFAULT);
    private RecordingProxy proxy;

    private RecordingProxy proxyTo(int port) throws IOException {
        ProxySettings settings = ProxySettings.to(0, new Target(ServerSettings.LOOPBACK, port));
        proxy = RecordingProxy.start(settings, recorder, ServerEvents.NONE);
        return proxy;
    }

    @AfterEach
    void stopsWithoutAThreadLeft() {
        assertEquals(0, proxy.stop(PATIENCE));
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            Assertions.assertTrue(System.nanoTime() - end < 0, "waited in vain until " + what);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void awaitEnded(int count) {
        await(
                count + " exchanges have ended",
                () -> recorder.store().totals().exchanges() >= count
                        && recorder.store().open().isEmpty());
    }

    private List<Exchange> exchanges() {
        Totals totals = recorder.store().totals();
        return LongStream.range(totals.first(), totals.next())
                .mapToObj(number -> recorder.store().get(number).orElseThrow())
                .toList();
    }

    private List<String> rows() {
        Summarizer summarizer = new Summarizer(Dissector.standard(), Words.ENGLISH, FailureWords.ENGLISH);
        return exchanges().stream()
                .map(summarizer::row)
                .map(row -> row.exchange().source().label() + " " + row.connection() + " " + row.call() + " = "
                        + row.result())
                .toList();
    }

    @Test
    void recordsThePythonClientAndThePythonServer() throws Exception {
        try (PythonPeer peer = PythonPeer.find()) {
            int port = proxyTo(peer.serve()).address().getPort();
            assertEquals(List.of("2.0"), peer.call(port, "200", "100"));
            assertEquals(List.of("InvalidOperation: ck_god_err"), peer.call(port, "100", "0"));
            assertEquals(Collections.nCopies(30, "0.3333333432674408"), peer.call(port, "1", "3", "--times", "30"));
            awaitEnded(32);
            assertEquals("proxy c1 divide(200, 100) = 2.0", rows().get(0));
            assertEquals("proxy c2 divide(100, 0) = ck_god_err", rows().get(1));
            assertEquals(Collections.nCopies(30, "proxy c3 divide(1, 3) = 0.33333334"), rows().subList(2, 32));
            assertEquals(32, proxy.calls());
        }
    }

    @Test
    void showsHowThePythonServerDropsAConnection() throws Exception {
        try (PythonPeer peer = PythonPeer.find()) {
            int port = proxyTo(peer.serve()).address().getPort();
            try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
                client.getOutputStream().write(Traffic.DIVIDE_200_100);
                assertArrayEquals(Traffic.TWO, client.getInputStream().readNBytes(5));
                client.getOutputStream().write(Traffic.hex("00000003 6d756c 00000000"));
                assertEquals(0, endOf(client));
            }
            awaitEnded(2);
            assertEquals("proxy c1 divide(200, 100) = 2.0", rows().get(0));
            assertEquals(Mark.ERROR, exchanges().get(1).mark());
            assertEquals(0, exchanges().get(1).response().length);
        }
    }

    /// The server may reset the connection, for it leaves bytes unread.
    private static int endOf(Socket client) {
        try {
            return client.getInputStream().readAllBytes().length;
        } catch (IOException reset) {
            return 0;
        }
    }

    @Test
    void recordsACallToTheOwnServerOnceForTheServerAndTheProxy() throws Exception {
        SocketServer server = SocketServer.start(
                ServerSettings.DEFAULT, new ServerStub(Handlers.DEFAULT), Methods.DEFAULT, recorder, ServerEvents.NONE);
        int port = proxyTo(server.address().getPort()).address().getPort();
        try (Channel channel = Channel.to(ServerSettings.LOOPBACK, port)) {
            assertEquals(2f, new ClientStub(channel).divide(200, 100));
        }
        awaitEnded(1);
        server.stop(PATIENCE);
        assertEquals(List.of("proxy c1 divide(200, 100) = 2.0"), rows());
    }

    @Test
    void makesAnExchangeOfAConnectionThatFindsNoServer() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        proxyTo(port);
        try (Socket client =
                new Socket(InetAddress.getLoopbackAddress(), proxy.address().getPort())) {
            assertEquals(0, endOf(client));
        }
        awaitEnded(1);
        assertEquals(
                List.of("proxy – = Nothing listens on 127.0.0.1:" + port
                        + ": the connection was refused. Start the server there, or check host and port."),
                rows().stream().map(row -> row.replace("  ", " ")).toList());
    }

    @Test
    void recordsAMegabyteOfNoiseBothWays() throws Exception {
        byte[] up = new byte[1 << 20];
        byte[] down = new byte[1 << 20];
        new Random(1).nextBytes(up);
        new Random(2).nextBytes(down);
        try (ScriptedPair pair = new ScriptedPair()) {
            pair.run(List.of(up), List.of(down), false);
        }
        await("it has ended", () -> proxy.status().open() == 0);
        awaitEnded(2);
        StreamPieces.assertMake(up, exchanges().stream().map(Exchange::request));
        StreamPieces.assertMake(down, exchanges().stream().map(Exchange::response));
    }

    /// However the bytes come in pieces, what comes out is what went in, and the exchanges are the same.
    @Test
    void makesTheSameExchangesOfAnyPieces() throws Exception {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            ByteArrayOutputStream calls = new ByteArrayOutputStream();
            ByteArrayOutputStream answers = new ByteArrayOutputStream();
            Observed whole = new Observed();
            for (int i = 0; i < 30; i++) {
                boolean fine = random.nextBoolean();
                calls.writeBytes(fine ? Traffic.DIVIDE_200_100 : Traffic.DIVIDE_100_0);
                answers.writeBytes(fine ? Traffic.TWO : Traffic.CK_GOD_ERR);
            }
            recorder.store().clear();
            try (ScriptedPair pair = new ScriptedPair()) {
                pair.run(pieces(random, calls.toByteArray()), pieces(random, answers.toByteArray()), true);
            }
            awaitEnded(30);
            whole.says(FrameKind.REQUEST, calls.toByteArray());
            whole.says(FrameKind.RESPONSE, answers.toByteArray());
            assertEquals(whole.lines(), exchanges().stream().map(Observed::line).toList(), "seed " + seed);
            assertEquals(0, proxy.stop(PATIENCE));
        }
    }

    private static List<byte[]> pieces(Random random, byte[] bytes) {
        List<byte[]> pieces = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextBoolean() ? 3 : 60));
            pieces.add(Arrays.copyOfRange(bytes, at, at + length));
            at += length;
        }
        return pieces;
    }

    /// A client and a server that send what they are given, piece by piece, and check what they get.
    private final class ScriptedPair implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final Socket client;
        private final Socket server;

        ScriptedPair() throws IOException {
            proxyTo(listener.getLocalPort());
            client =
                    new Socket(InetAddress.getLoopbackAddress(), proxy.address().getPort());
            server = listener.accept();
        }

        /// @param inTurn whether the server first takes all that the client says
        void run(List<byte[]> up, List<byte[]> down, boolean inTurn) throws Exception {
            CompletableFuture<byte[]> taken = CompletableFuture.supplyAsync(() -> take(server), THREADS);
            CompletableFuture<Void> said = CompletableFuture.runAsync(() -> say(client, up), THREADS);
            if (inTurn) {
                taken.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            CompletableFuture<byte[]> answered = CompletableFuture.supplyAsync(() -> take(client), THREADS);
            say(server, down);
            said.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertArrayEquals(joined(up), taken.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            assertArrayEquals(joined(down), answered.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }

        private static void say(Socket socket, List<byte[]> pieces) {
            try {
                socket.setTcpNoDelay(true);
                for (byte[] piece : pieces) {
                    socket.getOutputStream().write(piece);
                }
                socket.shutdownOutput();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static byte[] take(Socket socket) {
            try {
                return socket.getInputStream().readAllBytes();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static byte[] joined(List<byte[]> pieces) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            pieces.forEach(all::writeBytes);
            return all.toByteArray();
        }

        @Override
        public void close() throws IOException {
            client.close();
            server.close();
            listener.close();
        }
    }
}
