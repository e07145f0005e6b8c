package divide.inspector.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.CallFailure;
import divide.inspector.rpc.Deadlines;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Taps;
import divide.inspector.rpc.Target;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Runs against servers that misbehave.
class LoadTroubleTest {
    /// Keeps how connections ended.
    private static final class Endings implements Taps {
        private final Queue<Ending> heard = new ConcurrentLinkedQueue<>();

        @Override
        public FrameTap opened(Link link) {
            return new FrameTap() {
                @Override
                public void bytes(FrameKind kind, byte[] bytes, int from, int length, long nanos) {}

                @Override
                public void frame(FrameKind kind, int length, long firstNanos, long lastNanos) {}

                @Override
                public void handled(long nanos) {}

                @Override
                public void closed(Ending ending, long nanos) {
                    heard.add(ending);
                }
            };
        }

        @Override
        public void failed(Request request, CallFailedException failure, long firstNanos, long lastNanos) {}

        @Override
        public void local(Request request, Response response, long firstNanos, long lastNanos) {}
    }

    private static Trouble.Failed closed(ScriptedServer server) {
        return new Trouble.Failed(CallFailure.CLOSED, List.of("127.0.0.1:" + server.port()));
    }

    @Test
    void countsWrongAnswersAndKeepsTheFirst() throws Exception {
        try (ScriptedServer server =
                new ScriptedServer((_, call) -> call == 3 ? ScriptedServer.THREE : ScriptedServer.TWO)) {
            LoadProgress result = Runs.result(Runs.calls(server.port(), 10, 1, 4, Runs.FIXED));
            assertEquals(new Counts(9, 0, 1, 0), result.counts());
            assertEquals(Optional.of(new Trouble.Wrong(200, 100, "3.0")), result.trouble());
        }
    }

    @Test
    void anErrorWhereThereIsAQuotientIsWrong() throws Exception {
        try (ScriptedServer server = new ScriptedServer((_, _) -> ScriptedServer.ERROR)) {
            LoadProgress result = Runs.result(Runs.calls(server.port(), 1, 1, 1, Runs.FIXED));
            assertEquals(new Counts(0, 0, 1, 0), result.counts());
            assertEquals(Optional.of(new Trouble.Wrong(200, 100, "b")), result.trouble());
        }
    }

    @Test
    void goesOnOnAnotherConnectionAfterOneFailed() throws Exception {
        try (ScriptedServer server =
                new ScriptedServer((connection, call) -> connection == 0 && call == 4 ? null : ScriptedServer.TWO)) {
            LoadProgress result = Runs.result(Runs.calls(server.port(), 20, 1, 1, Runs.FIXED));
            assertEquals(LoadProgress.State.DONE, result.state());
            assertEquals(new Counts(19, 0, 0, 1), result.counts());
            assertEquals(Optional.of(closed(server)), result.trouble());
            assertEquals(2, server.accepted());
        }
    }

    @Test
    void neverTakesAnAnswerThatNobodyAskedFor() throws Exception {
        byte[] twice = new byte[2 * ScriptedServer.TWO.length];
        System.arraycopy(ScriptedServer.TWO, 0, twice, 0, 5);
        System.arraycopy(ScriptedServer.THREE, 0, twice, 5, 5);
        try (ScriptedServer server =
                new ScriptedServer((connection, _) -> connection == 0 ? twice : ScriptedServer.TWO)) {
            LoadProgress result = Runs.result(Runs.calls(server.port(), 5, 1, 1, Runs.FIXED));
            assertEquals(new Counts(5, 0, 0, 0), result.counts());
            assertEquals(Optional.of(new Trouble.Unasked()), result.trouble());
        }
    }

    @Test
    void neverTakesAByteLeftOverForTheBeginningOfAnAnswer() throws Exception {
        byte[] more = Arrays.copyOf(ScriptedServer.TWO, ScriptedServer.TWO.length + 1);
        more[ScriptedServer.TWO.length] = 1;
        try (ScriptedServer server =
                new ScriptedServer((connection, _) -> connection == 0 ? more : ScriptedServer.TWO)) {
            LoadProgress result = Runs.result(Runs.calls(server.port(), 5, 1, 1, Runs.FIXED));
            assertEquals(new Counts(5, 0, 0, 0), result.counts());
            assertEquals(Optional.of(new Trouble.Unasked()), result.trouble());
        }
    }

    @Test
    void latencyAtARateCountsFromWhenTheCallWasDue() throws Exception {
        long stallNanos = TimeUnit.MILLISECONDS.toNanos(300);
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer((_, call) -> {
            if (call == 0) {
                never.await(stallNanos, TimeUnit.NANOSECONDS);
            }
            return ScriptedServer.TWO;
        })) {
            Amount calls = new Amount.Calls(30);
            LoadProgress result =
                    Runs.result(Runs.plan(server.port(), calls, 1, 1, new Pace.PerSecond(100), Runs.FIXED));
            assertEquals(30, result.counts().quotients());
            // All 30 were due within the stall: half of them waited for half of it, though only one waited on the wire.
            assertTrue(result.latencies().p50() > stallNanos / 3, result::toString);
        }
    }

    @Test
    void canBeCancelledWhileTheServerIsSilent() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer((_, _) -> {
            never.await();
            return null;
        })) {
            LoadRun run =
                    LoadRun.start(Runs.calls(server.port(), 10, 2, 8, Runs.FIXED), Taps.NONE, Courtesy.NONE, () -> {});
            Runs.await("calls are under way", () -> run.progress().sent() == 10);
            run.cancel();
            LoadProgress result = Runs.result(run);
            assertEquals(LoadProgress.State.CANCELLED, result.state());
            assertEquals(Counts.NONE, result.counts());
        }
    }

    @Test
    void saysOfItsConnectionsThatTheyWereCancelled() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Endings endings = new Endings();
        try (ScriptedServer server = new ScriptedServer((_, _) -> {
            never.await();
            return null;
        })) {
            LoadRun run =
                    LoadRun.start(Runs.calls(server.port(), 10, 2, 8, Runs.FIXED), endings, Courtesy.NONE, () -> {});
            Runs.await("calls are under way", () -> run.progress().sent() == 10);
            run.cancel();
            Runs.result(run);
            assertEquals(List.of(Ending.CANCELLED, Ending.CANCELLED), List.copyOf(endings.heard));
        }
    }

    @Test
    void whoWaitsForAConnectionHearsOfEveryFailure() throws Exception {
        Deadlines nobodyThoughtOf = null;
        BlockingQueue<CallFailedException> failures = new LinkedBlockingQueue<>();
        Opener opener = new Opener(new Target("127.0.0.1", 1), nobodyThoughtOf);
        opener.open(0, Lane::closeQuietly, failures::add);
        CallFailedException heard = failures.poll(20, TimeUnit.SECONDS);
        assertEquals(CallFailure.UNREACHABLE, heard.kind());
        opener.close();
    }

    @Test
    void givesUpCallsThatAreNotAnsweredInTime() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer((connection, _) -> {
            if (connection == 0) {
                never.await();
            }
            return ScriptedServer.TWO;
        })) {
            LoadPlan usual = Runs.calls(server.port(), 10, 1, 4, Runs.FIXED);
            Deadlines hasty = new Deadlines(Duration.ofSeconds(10), Duration.ofMillis(50));
            LoadProgress result = Runs.result(new LoadPlan(
                    usual.target(), usual.amount(), 1, 4, usual.pace(), usual.numbers(), hasty, usual.limits()));
            assertEquals(new Counts(6, 0, 0, 4), result.counts());
            List<String> details = List.of("127.0.0.1:" + server.port(), "50 ms");
            assertEquals(Optional.of(new Trouble.Failed(CallFailure.NO_ANSWER, details)), result.trouble());
        }
    }
}
