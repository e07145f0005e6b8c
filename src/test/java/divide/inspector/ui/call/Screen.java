package divide.inspector.ui.call;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Stands for the JavaFX thread: the test runs what is handed to it while it waits.
final class Screen implements Executor {
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable command) {
        work.add(command);
    }

    void runUntil(String what, BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            Runnable next = work.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertTrue(next != null, "never came: " + what);
            next.run();
        }
    }
}
