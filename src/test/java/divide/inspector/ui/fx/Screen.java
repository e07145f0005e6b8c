package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Stands in for the JavaFX thread: the test's own thread does what was handed over, when the test says so.
public final class Screen implements Executor {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        work.add(task);
    }

    /// Does one thing.
    public void step() throws InterruptedException {
        Runnable next = work.poll(PATIENCE, TimeUnit.NANOSECONDS);
        assertNotNull(next, "nothing was handed over");
        next.run();
    }

    /// Does what is handed over until `condition` holds; it may come to hold in another thread, too.
    public void runUntil(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "never came: " + what);
            Runnable next = work.poll(10, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            }
        }
    }
}
