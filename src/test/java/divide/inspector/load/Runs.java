package divide.inspector.load;

import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.rpc.Deadlines;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.SocketServer;
import divide.inspector.rpc.Taps;
import divide.inspector.rpc.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Plans, servers and waiting, for the tests of load runs.
final class Runs {
    static final Numbers FIXED = new Numbers.Fixed(Request.of(Divide.METHOD, 200, 100));
    static final Numbers RANDOM = new Numbers.Random(new Numbers.Range(-9, 9), new Numbers.Range(0, 3), 42);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Deadlines DEADLINES = new Deadlines(Duration.ofMillis(300), Duration.ofSeconds(10));

    private Runs() {}

    static LoadPlan plan(int port, Amount amount, int connections, int depth, Pace pace, Numbers numbers) {
        Target target = new Target("127.0.0.1", port);
        return new LoadPlan(target, amount, connections, depth, pace, numbers, DEADLINES, Limits.DEFAULT);
    }

    static LoadPlan calls(int port, long count, int connections, int depth, Numbers numbers) {
        return plan(port, new Amount.Calls(count), connections, depth, new Pace.FlatOut(), numbers);
    }

    static LoadProgress result(LoadPlan plan) throws InterruptedException {
        return result(LoadRun.start(plan, Taps.NONE, Courtesy.NONE, () -> {}));
    }

    static LoadProgress result(LoadRun run) throws InterruptedException {
        assertTrue(run.awaitEnd(PATIENCE), "the run goes on: " + run.progress());
        assertTrue(run.progress().state().isOver());
        return run.progress();
    }

    static SocketServer serve(Taps taps) throws IOException {
        ServerSettings settings = ServerSettings.DEFAULT;
        return SocketServer.start(settings, new ServerStub(Handlers.DEFAULT), Methods.DEFAULT, taps, ServerEvents.NONE);
    }

    static void stop(SocketServer server) {
        server.stop(PATIENCE);
    }

    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "never came: " + what);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
