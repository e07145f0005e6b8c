package divide.inspector.rpc;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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

    /// No deadline is before it, unless a round is under way. It is lowered for a deadline that comes sooner, and
    /// keeps its place when that one is moved away: writes that complete cost one wake-up in many, not one each.
    private final AtomicLong nextLook = new AtomicLong(NEVER);

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
        if (lower(at)) {
            LockSupport.unpark(thread);
        }
    }

    /// Plans a look at `at` unless one is planned before; returns whether that changes the plan.
    private boolean lower(long at) {
        long planned = nextLook.get();
        while (isSooner(at, planned)) {
            if (nextLook.compareAndSet(planned, at)) {
                return true;
            }
            planned = nextLook.get();
        }
        return false;
    }

    private static boolean isSooner(long at, long than) {
        return at != NEVER && (than == NEVER || at - than < 0);
    }

    private synchronized void ensureStarted() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("deadlines").start(this::look);
        }
    }

    private void look() {
        boolean told = false;
        while (!finished()) {
            try {
                lookOnce();
                told = false;
            } catch (RuntimeException | Error ours) {
                // As for want of memory: all connections depend on this thread, and there may be some again soon.
                told = told || tell(ours);
                lower(System.nanoTime() + ROUND_NANOS);
                LockSupport.parkNanos(this, ROUND_NANOS);
            }
        }
    }

    /// Returns whether the log took it: if not, the next round that fails tries again.
    private static boolean tell(Throwable ours) {
        try {
            LOG.log(Level.ERROR, "deadlines could not be enforced, which is tried again", ours);
            return true;
        } catch (RuntimeException | Error unheard) {
            return false;
        }
    }

    private void lookOnce() {
        long now = System.nanoTime();
        long planned = nextLook.get();
        if (isSooner(now, planned)) {
            sleepUntil(planned);
        } else {
            // First, so that a deadline that is set after its turn in the round lowers it again.
            nextLook.set(NEVER);
            lower(enforceAll(now));
        }
    }

    private long enforceAll(long now) {
        long next = NEVER;
        for (Deadline deadline : watched) {
            long again = enforce(deadline, now);
            next = isSooner(again, next) ? again : next;
        }
        return next;
    }

    /// One that can't be enforced must not end the thread that all others depend on.
    private static long enforce(Deadline deadline, long now) {
        try {
            return deadline.enforce(now);
        } catch (RuntimeException | Error ours) {
            LOG.log(Level.ERROR, "a deadline could not be enforced", ours);
            return NEVER;
        }
    }

    private void sleepUntil(long planned) {
        if (watched.isEmpty()) {
            return;
        }
        if (planned == NEVER) {
            LockSupport.park(this);
        } else {
            LockSupport.parkNanos(this, Math.max(ROUND_NANOS, planned - System.nanoTime()));
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
