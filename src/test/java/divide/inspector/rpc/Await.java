package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for a condition or a result, never for a time; what doesn't come within the deadline is a failure.
final class Await {
    /// Far beyond what a loaded machine needs: only a broken test or program comes near it.
    static final int SECONDS = 20;

    private static final long LOOK_AGAIN_NANOS = 1_000_000;

    private Await() {}

    static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                fail("waited " + SECONDS + " s in vain until " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    /// Starts `work` in a thread of its own.
    static <T> Future<T> begin(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("test work").start(task);
        return task;
    }

    static <T> T result(Future<T> work) throws Exception {
        try {
            return work.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } catch (TimeoutException late) {
            return fail("waited " + SECONDS + " s in vain for a result", late);
        }
    }
}
