package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever the machine runs out of, the listener survives, says so, and goes on.
final class AcceptTroubleTest {
    private static final int MORE_THAN_FIT = 2 * CrowdedServer.FREE_FILES;

    private final List<IOException> troubles = new CopyOnWriteArrayList<>();

    private final class Events implements ServerEvents {
        @Override
        public void connectionsChanged() {}

        @Override
        public void acceptFailed(IOException trouble) {
            troubles.add(trouble);
        }
    }

    private static final class TapsWithoutMemory implements Taps {
        private final AtomicBoolean failed = new AtomicBoolean();
        private final Error why;

        TapsWithoutMemory(Error why) {
            this.why = why;
        }

        @Override
        public FrameTap opened(Link link) {
            if (failed.compareAndSet(false, true)) {
                throw why;
            }
            return Taps.SILENT;
        }

        @Override
        public void failed(Request request, CallFailedException failure, long firstNanos, long lastNanos) {}

        @Override
        public void local(Request request, Response response, long firstNanos, long lastNanos) {}
    }

    @Test
    void goesOnWhenAConnectionFindsNoMemory() throws IOException {
        Taps taps = new TapsWithoutMemory(new OutOfMemoryError("on purpose"));
        try (TestServer server = TestServer.with(ServerSettings.DEFAULT, taps, new Events());
                RawPeer unlucky = server.connect()) {
            assertEquals("", unlucky.readToEnd());
            try (RawPeer next = server.connect()) {
                assertEquals(Frames.TWO, next.ask(Frames.DIVIDE_200_100));
            }
            assertEquals(
                    List.of("a connection found no room: on purpose"),
                    troubles.stream().map(IOException::getMessage).toList());
        }
    }

    @Test
    void goesOnWhenThereIsNoMemoryToSaySoEither() throws IOException {
        Error unspeakable = new OutOfMemoryError() {
            private static final long serialVersionUID = 1;

            @Override
            public String getMessage() {
                throw this;
            }
        };
        try (TestServer server =
                        TestServer.with(ServerSettings.DEFAULT, new TapsWithoutMemory(unspeakable), new Events());
                RawPeer unlucky = server.connect()) {
            assertEquals("", unlucky.readToEnd());
            try (RawPeer next = server.connect()) {
                assertEquals(Frames.TWO, next.ask(Frames.DIVIDE_200_100));
            }
        }
    }

    @Test
    void knowsNoConnectionThatNeverRan() throws IOException {
        AtomicBoolean failed = new AtomicBoolean();
        ServerEvents mistaken = new ServerEvents() {
            @Override
            public void connectionsChanged() {
                if (failed.compareAndSet(false, true)) {
                    throw new IllegalStateException("on purpose");
                }
            }

            @Override
            public void acceptFailed(IOException trouble) {}
        };
        try (TestServer server = TestServer.with(ServerSettings.DEFAULT, Taps.NONE, mistaken);
                RawPeer unlucky = server.connect()) {
            assertEquals("", unlucky.readToEnd());
            server.awaitConnections(0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTOMATIC", "PLATFORM_THREADS", "VIRTUAL_THREADS"})
    void goesOnWhenThereAreNoThreads(ServerMode mode) throws IOException {
        AtomicInteger refused = new AtomicInteger();
        Consumer<Thread> starter = thread -> {
            if (refused.getAndIncrement() < 2) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            thread.start();
        };
        RecordingTaps taps = new RecordingTaps();
        try (TestServer server =
                TestServer.with(ServerSettings.DEFAULT.in(mode), taps, new Events(), new Hosting(mode, starter))) {
            assertClosedForWantOfAThread(server);
            assertClosedForWantOfAThread(server);
            try (RawPeer next = server.connect()) {
                assertEquals(Frames.TWO, next.ask(Frames.DIVIDE_200_100));
                assertEquals(3, server.only().id());
            }
            String words = "no thread could be started for a connection";
            assertEquals(
                    List.of(words, words),
                    troubles.stream().map(IOException::getMessage).toList());
            assertEquals(
                    List.of("closed CANCELLED", "closed CANCELLED"),
                    List.of(taps.get(0).ending(), taps.get(1).ending()));
        }
    }

    private static void assertClosedForWantOfAThread(TestServer server) throws IOException {
        try (RawPeer unlucky = server.connect()) {
            assertEquals("", unlucky.readToEnd());
            server.awaitConnections(0);
        }
    }

    /// A process of its own, which holds all but a few of its files.
    @Test
    void survivesWithoutFilesSaysSoAndGoesOnWhenSomeAreFree() throws Exception {
        Process crowded = CrowdedServer.start();
        List<RawPeer> clients = new ArrayList<>();
        try (BufferedReader said = crowded.inputReader()) {
            InetSocketAddress server =
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(said.readLine()));
            for (int i = 0; i < MORE_THAN_FIT; i++) {
                clients.add(RawPeer.to(server));
                clients.getLast().send(Frames.DIVIDE_200_100);
            }
            assertTrue(said.readLine().contains("Too many open files"));
            // They were accepted in order; each that goes frees a file for one that waits.
            for (RawPeer client : clients) {
                assertEquals(Frames.TWO, client.readAnswer());
                client.close();
            }
        } finally {
            crowded.destroyForcibly();
            crowded.waitFor();
        }
    }
}
