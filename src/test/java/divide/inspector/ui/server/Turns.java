package divide.inspector.ui.server;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Stands in for the JavaFX thread: what is handed to it runs in the test's own thread while the test waits.
final class Turns implements Executor {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable turn) {
        work.add(turn);
    }

    void await(String what, BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            Runnable turn = work.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (turn == null) {
                fail("waited in vain until " + what);
            }
            turn.run();
        }
    }
}
