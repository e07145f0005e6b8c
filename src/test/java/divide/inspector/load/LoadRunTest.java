package divide.inspector.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.CallFailure;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.SocketServer;
import divide.inspector.rpc.Taps;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Runs against the program's own server: what is counted, and how they end.
class LoadRunTest {
    private SocketServer server;
    private int port;

    @BeforeEach
    void serve() throws IOException {
        server = Runs.serve(Taps.NONE);
        port = server.address().getPort();
    }

    @AfterEach
    void stop() {
        Runs.stop(server);
    }

    private static long pictured(LoadProgress result) {
        return result.picture().columns().stream().flatMapToLong(Arrays::stream).sum();
    }

    @Test
    void makesEachCallOnceAndCountsItsAnswer() throws Exception {
        LoadProgress result = Runs.result(Runs.calls(port, 10_001, 7, 5, Runs.FIXED));
        assertEquals(LoadProgress.State.DONE, result.state());
        assertEquals(new Counts(10_001, 0, 0, 0), result.counts());
        assertEquals(10_001, result.sent());
        assertEquals(10_001, pictured(result));
        assertEquals(Optional.empty(), result.trouble());
    }

    @Test
    void ordersThePercentiles() throws Exception {
        Latencies found = Runs.result(Runs.calls(port, 2_000, 2, 2, Runs.FIXED)).latencies();
        long[] all = {1, found.p50(), found.p90(), found.p99(), found.p999(), found.max()};
        long[] sorted = all.clone();
        Arrays.sort(sorted);
        assertEquals(Arrays.toString(sorted), Arrays.toString(all));
    }

    @Test
    void countsErrorsApart() throws Exception {
        LoadProgress first = Runs.result(Runs.calls(port, 3_000, 3, 4, Runs.RANDOM));
        assertTrue(first.counts().errors() > 0, first::toString);
        assertTrue(first.counts().quotients() > 0, first::toString);
        assertEquals(3_000, first.counts().errors() + first.counts().quotients());
    }

    @Test
    void sameSeedGivesSameCalls() throws Exception {
        Counts first = Runs.result(Runs.calls(port, 3_000, 3, 4, Runs.RANDOM)).counts();
        assertEquals(
                first, Runs.result(Runs.calls(port, 3_000, 3, 1, Runs.RANDOM)).counts());
    }

    @Test
    void endsAfterItsTime() throws Exception {
        Amount time = new Amount.Time(Duration.ofMillis(500));
        LoadProgress result = Runs.result(Runs.plan(port, time, 2, 2, new Pace.FlatOut(), Runs.FIXED));
        assertEquals(LoadProgress.State.DONE, result.state());
        assertTrue(result.counts().quotients() > 0, result::toString);
        assertEquals(result.sent(), result.counts().all());
    }

    @Test
    void keepsToItsRate() throws Exception {
        Amount calls = new Amount.Calls(200);
        LoadProgress result = Runs.result(Runs.plan(port, calls, 2, 4, new Pace.PerSecond(1_000), Runs.FIXED));
        assertEquals(new Counts(200, 0, 0, 0), result.counts());
        assertTrue(result.nanos() >= TimeUnit.MILLISECONDS.toNanos(199), result::toString);
    }

    @Test
    void sendsNothingThatNeedNotBeSentWhileItIsHeldBack() throws Exception {
        AtomicBoolean held = new AtomicBoolean();
        Amount time = new Amount.Time(Duration.ofHours(1));
        LoadRun run = LoadRun.start(
                Runs.plan(port, time, 4, 8, new Pace.FlatOut(), Runs.FIXED), Taps.NONE, held::get, () -> {});
        Runs.await("calls", () -> run.progress().counts().all() > 0);
        held.set(true);
        awaitMoreTime(run);
        long sent = run.progress().sent();
        assertEquals(sent, run.progress().counts().all());
        awaitMoreTime(run);
        assertEquals(sent, run.progress().sent());
        held.set(false);
        Runs.await("more calls", () -> run.progress().counts().all() > sent + 1_000);
        run.cancel();
        assertEquals(0, Runs.result(run).counts().failed());
    }

    private static void awaitMoreTime(LoadRun run) {
        long before = run.progress().nanos();
        Runs.await("more of its time", () -> run.progress().nanos() > before + 400_000_000L);
    }

    @Test
    void goesOnAtOnceAfterItWasHeldBackForAMoment() throws Exception {
        Courtesy everyTenMillis = () -> System.nanoTime() / 1_000_000 % 10 == 0;
        LoadPlan plan = Runs.calls(port, 20_000, 4, 8, Runs.FIXED);
        LoadProgress result = Runs.result(LoadRun.start(plan, Taps.NONE, everyTenMillis, () -> {}));
        assertEquals(new Counts(20_000, 0, 0, 0), result.counts());
    }

    @Test
    void keepsToItsRateWhoeverIsToBeGivenWayTo() throws Exception {
        LoadPlan plan = Runs.plan(port, new Amount.Calls(50), 2, 4, new Pace.PerSecond(1_000), Runs.FIXED);
        LoadProgress result = Runs.result(LoadRun.start(plan, Taps.NONE, () -> true, () -> {}));
        assertEquals(new Counts(50, 0, 0, 0), result.counts());
    }

    @Test
    void leavesNoThreadAndNoConnectionWhenCancelled() throws Exception {
        Amount time = new Amount.Time(Duration.ofHours(1));
        LoadRun run = LoadRun.start(
                Runs.plan(port, time, 50, 8, new Pace.FlatOut(), Runs.FIXED), Taps.NONE, Courtesy.NONE, () -> {});
        Runs.await("calls", () -> run.progress().counts().all() > 0);
        run.cancel();
        LoadProgress result = Runs.result(run);
        assertEquals(LoadProgress.State.CANCELLED, result.state());
        assertEquals(0, result.counts().failed());
        Runs.await("connections closed", () -> server.connectionCount() == 0);
        assertEquals(0, ownThreads());
    }

    @Test
    void leavesNoThreadAndNoConnectionOfAThousand() throws Exception {
        LoadProgress result = Runs.result(Runs.calls(port, 3_000, LoadPlan.MOST_CONNECTIONS, 2, Runs.FIXED));
        assertEquals(LoadProgress.State.DONE, result.state());
        assertEquals(new Counts(3_000, 0, 0, 0), result.counts());
        Runs.await("connections closed", () -> server.connectionCount() == 0);
        assertEquals(0, ownThreads());
    }

    @Test
    void isNotDoneWhenOneOfItsThreadsBrokeOff() throws Exception {
        Amount time = new Amount.Time(Duration.ofSeconds(1));
        Taps broken = new Taps() {
            @Override
            public FrameTap opened(Link link) {
                throw new IllegalStateException("a mistake");
            }

            @Override
            public void failed(Request request, CallFailedException failure, long firstNanos, long lastNanos) {}

            @Override
            public void local(Request request, Response response, long firstNanos, long lastNanos) {}
        };
        LoadPlan plan = Runs.plan(port, time, 2, 2, new Pace.FlatOut(), Runs.FIXED);
        LoadProgress result = Runs.result(LoadRun.start(plan, broken, Courtesy.NONE, () -> {}));
        assertEquals(LoadProgress.State.FAILED, result.state());
        Runs.await("connections closed", () -> server.connectionCount() == 0);
    }

    private static long ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("load "))
                .count();
    }

    @Test
    void saysWhyNothingCanBeConnected() throws Exception {
        Runs.stop(server);
        LoadProgress result = Runs.result(Runs.calls(port, 10, 3, 1, Runs.FIXED));
        assertEquals(LoadProgress.State.FAILED, result.state());
        assertEquals(CallFailure.REFUSED, result.failure().orElseThrow().kind());
        assertEquals(Counts.NONE, result.counts());
    }

    @Test
    void endsInWordsWhenTheServerIsGoneForGood() throws Exception {
        Amount time = new Amount.Time(Duration.ofHours(1));
        LoadRun run = LoadRun.start(
                Runs.plan(port, time, 4, 2, new Pace.FlatOut(), Runs.FIXED), Taps.NONE, Courtesy.NONE, () -> {});
        Runs.await("calls", () -> run.progress().counts().all() > 0);
        Runs.stop(server);
        LoadProgress result = Runs.result(run);
        assertEquals(LoadProgress.State.FAILED, result.state());
        assertEquals(CallFailure.REFUSED, result.failure().orElseThrow().kind());
        assertTrue(result.trouble().isPresent(), result::toString);
        assertEquals(result.sent(), result.counts().all());
    }
}
