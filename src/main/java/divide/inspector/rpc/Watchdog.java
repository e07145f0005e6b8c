package divide.inspector.rpc;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// Enforces the deadlines of all connections with one thread, which sleeps until the earliest of them and ends
/// when none is watched. Many threads at a time.
final class Watchdog {
    /// One for the program: a thread a server or a channel would be one too many.
    static final Watchdog SHARED = new Watchdog();

    /// Deadlines that lie closer together than this are enforced in one round.
    private static final long ROUND_NANOS = 5_000_000;

    private static final long NEVER = Long.MAX_VALUE;
    private static final Logger LOG = System.getLogger(Watchdog.class.getName());

    private final Set<Deadline> watched = ConcurrentHashMap.newKeySet();
    private volatile long nextLook = NEVER;
    private volatile Thread thread;

    private Watchdog() {}

    /// Watches `deadline` until [#forget].
    void watch(Deadline deadline) {
        watched.add(deadline);
        ensureStarted();
    }

    void forget(Deadline deadline) {
        watched.remove(deadline);
        if (watched.isEmpty()) {
            LockSupport.unpark(thread);
        }
    }

    /// Says that a deadline was set to `at`, which may be before the next planned look.
    void mayBeSooner(long at) {
        long planned = nextLook;
        if (planned == NEVER || at - planned < 0) {
            LockSupport.unpark(thread);
        }
    }

    private synchronized void ensureStarted() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("deadlines").start(this::look);
        }
    }

    private void look() {
        while (!finished()) {
            nextLook = NEVER;
            long next = enforceAll(System.nanoTime());
            nextLook = next;
            sleepUntil(next);
        }
    }

    /// A deadline that was set after its turn in the round is seen in the next one: [#mayBeSooner] has unparked us.
    private long enforceAll(long now) {
        long next = NEVER;
        for (Deadline deadline : watched) {
            long again = enforce(deadline, now);
            if (again != NEVER && (next == NEVER || again - next < 0)) {
                next = again;
            }
        }
        return next;
    }

    /// One that can't be enforced must not end the thread that all others depend on.
    private static long enforce(Deadline deadline, long now) {
        try {
            return deadline.enforce(now);
        } catch (RuntimeException ours) {
            LOG.log(Level.ERROR, "a deadline could not be enforced", ours);
            return NEVER;
        }
    }

    private void sleepUntil(long next) {
        if (watched.isEmpty()) {
            return;
        }
        if (next == NEVER) {
            LockSupport.park(this);
        } else {
            LockSupport.parkNanos(this, Math.max(ROUND_NANOS, next - System.nanoTime()));
        }
    }

    private synchronized boolean finished() {
        if (watched.isEmpty()) {
            thread = null;
            return true;
        }
        return false;
    }
}
