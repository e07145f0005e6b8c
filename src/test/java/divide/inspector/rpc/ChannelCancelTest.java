package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Response;
import divide.inspector.rpc.RawServer.Script;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// Calls that somebody gives up.
final class ChannelCancelTest {
    private static void assertFails(CallFailure kind, Future<Response> call) {
        assertEquals(
                kind,
                assertThrows(CallFailedException.class, () -> Await.result(call))
                        .kind());
    }

    @Test
    void cancelsACallThatWaitsForItsAnswer() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        RecordingTaps taps = new RecordingTaps();
        Script late = client -> {
            client.read(24);
            asked.countDown();
            over.await();
            client.send(Frames.valueOf(7));
        };
        try (RawServer server = RawServer.playing(late, RawServer.WELL_BEHAVED);
                Channel channel = TestChannels.to(server.port(), Deadlines.DEFAULT, taps)) {
            Future<Response> call = Await.begin(() -> channel.call(TestChannels.DIVIDE_200_100));
            asked.await();
            channel.cancel();
            assertFails(CallFailure.CANCELLED, call);
            assertEquals("closed CANCELLED", taps.get(0).ending());
            over.countDown();
            TestChannels.assertAnswered(channel);
            assertEquals(2, server.accepted());
        }
    }

    @Test
    void closeEndsACallThatWaitsForItsAnswer() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Script silent = client -> {
            client.read(24);
            asked.countDown();
            client.readToEnd();
        };
        try (RawServer server = RawServer.playing(silent)) {
            Channel channel = server.channel();
            Future<Response> call = Await.begin(() -> channel.call(TestChannels.DIVIDE_200_100));
            asked.await();
            channel.close();
            assertFails(CallFailure.CANCELLED, call);
            TestChannels.assertFails(CallFailure.CHANNEL_CLOSED, channel);
            server.awaitEnded(1);
        }
    }

    @Test
    void cancelWithoutACallDoesNothing() throws Exception {
        try (RawServer server = RawServer.playing(RawServer.WELL_BEHAVED);
                Channel channel = server.channel()) {
            channel.cancel();
            TestChannels.assertAnswered(channel);
            channel.cancel();
            TestChannels.assertAnswered(channel);
            assertEquals(1, server.accepted());
        }
    }

    @Test
    void interruptCancelsACall() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Script silent = client -> {
            client.read(24);
            asked.countDown();
            client.readToEnd();
        };
        try (RawServer server = RawServer.playing(silent, RawServer.WELL_BEHAVED);
                Channel channel = server.channel()) {
            AtomicBoolean stillInterrupted = new AtomicBoolean();
            Future<Response> call = Await.begin(() -> {
                try {
                    return channel.call(TestChannels.DIVIDE_200_100);
                } finally {
                    stillInterrupted.set(Thread.currentThread().isInterrupted());
                }
            });
            asked.await();
            interruptWorker();
            assertFails(CallFailure.CANCELLED, call);
            assertTrue(stillInterrupted.get(), "the interrupt is lost");
            TestChannels.assertAnswered(channel);
        }
    }

    private static void interruptWorker() {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("test work"))
                .forEach(Thread::interrupt);
    }

    /// A listener whose queue is full: the system answers no further attempt to connect.
    @Test
    void cancelsACallThatConnects() throws Exception {
        RecordingTaps taps = new RecordingTaps();
        try (FullListener full = new FullListener();
                Channel channel = TestChannels.to(full.port(), Deadlines.DEFAULT, taps)) {
            Future<Response> call = Await.begin(() -> channel.call(TestChannels.DIVIDE_200_100));
            Await.until("the call connects", FullListener::somebodyConnects);
            channel.cancel();
            assertFails(CallFailure.CANCELLED, call);
            assertEquals(List.of("failed divide CANCELLED"), taps.calls());
        }
    }

    @Test
    void givesUpToConnectAtTheDeadline() throws Exception {
        Deadlines soon = new Deadlines(Duration.ofMillis(200), Duration.ofSeconds(Await.SECONDS));
        RecordingTaps taps = new RecordingTaps();
        try (FullListener full = new FullListener();
                Channel channel = TestChannels.to(full.port(), soon, taps)) {
            CallFailedException failure = TestChannels.assertFails(CallFailure.CONNECT_TIMED_OUT, channel);
            assertTrue(failure.getMessage().contains(" didn't accept the connection within 200 ms. "));
            assertEquals(List.of("failed divide CONNECT_TIMED_OUT"), taps.calls());
        }
    }

    /// Whenever a cancel comes, a call ends in its own answer or as cancelled, and the next one works.
    @Test
    void survivesCancelsAtAnyMoment() throws Exception {
        try (TestServer server = TestServer.with(ServerSettings.DEFAULT);
                Channel channel = server.channel()) {
            AtomicBoolean over = new AtomicBoolean();
            Future<Integer> canceller = Await.begin(() -> {
                int count = 0;
                for (; !over.get(); count++) {
                    channel.cancel();
                    Thread.yield();
                }
                return count;
            });
            ClientStub stub = new ClientStub(channel);
            int cancelled = 0;
            for (int i = 0; i < 500; i++) {
                try {
                    assertEquals(i, stub.divide(i));
                } catch (CallFailedException failure) {
                    assertEquals(CallFailure.CANCELLED, failure.kind(), failure::toString);
                    cancelled++;
                }
            }
            over.set(true);
            assertTrue(Await.result(canceller) > 0 && cancelled > 0, "nothing was cancelled");
            TestChannels.assertAnswered(channel);
        }
    }

    /// Accepts nothing, and has let so many connections queue that no more are let in.
    private static final class FullListener implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final List<Socket> queued = new ArrayList<>();

        FullListener() throws IOException {
            queued.add(new Socket(listener.getInetAddress(), port()));
            queued.add(new Socket(listener.getInetAddress(), port()));
        }

        int port() {
            return listener.getLocalPort();
        }

        static boolean somebodyConnects() {
            return Thread.getAllStackTraces().values().stream()
                    .flatMap(Arrays::stream)
                    .anyMatch(frame -> frame.getMethodName().equals("finishTimedConnect"));
        }

        @Override
        public void close() throws IOException {
            for (Socket each : queued) {
                each.close();
            }
            listener.close();
        }
    }
}
