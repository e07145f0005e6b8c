package divide.inspector.rpc;

import java.util.concurrent.atomic.AtomicLong;

/// A moment that one thread moves and the [Watchdog] enforces, exactly once.
///
/// A socket's own read time-out would cost an extra system call a read; this costs one atomic exchange.
final class Deadline {
    private static final long NEVER = Long.MAX_VALUE;
    private static final long PASSED = Long.MIN_VALUE;

    private final AtomicLong nanos = new AtomicLong(NEVER);
    private final Runnable onPassed;

    /// A deadline that is never, until it is set.
    ///
    /// @param onPassed runs in the watchdog's thread when it has passed; must be quick
    Deadline(Runnable onPassed) {
        this.onPassed = onPassed;
    }

    /// Moves the deadline to `at` ([System#nanoTime]); once it has passed it stays so.
    void set(long at) {
        if (nanos.getAndSet(at) == PASSED) {
            nanos.set(PASSED);
        }
        Watchdog.SHARED.mayBeSooner(at);
    }

    /// Nothing is awaited any more; once it has passed it stays so.
    void clear() {
        if (nanos.getAndSet(NEVER) == PASSED) {
            nanos.set(PASSED);
        }
    }

    boolean hasPassed() {
        return nanos.get() == PASSED;
    }

    /// Enforces the deadline if `now` is beyond it; returns when to look again.
    long enforce(long now) {
        long at = nanos.get();
        if (at == NEVER || at == PASSED) {
            return NEVER;
        }
        if (at - now > 0) {
            return at;
        }
        if (nanos.compareAndSet(at, PASSED)) {
            onPassed.run();
            return NEVER;
        }
        return now;
    }
}
