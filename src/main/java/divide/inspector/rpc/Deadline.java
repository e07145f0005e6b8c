package divide.inspector.rpc;

import java.util.concurrent.atomic.AtomicLong;

/// A moment that one thread moves and the [Watchdog] enforces, exactly once, on request with a warning before it.
///
/// A socket's own read time-out would cost an extra system call a read; this costs one atomic exchange.
final class Deadline {
    private static final long NEVER = Long.MAX_VALUE;
    private static final long PASSED = Long.MIN_VALUE;

    /// What is due next; the lowest bit tells a warning from the deadline itself, so that one exchange moves both.
    private final AtomicLong nanos = new AtomicLong(NEVER);

    private final Runnable onPassed;
    private final long notice;
    private final Runnable onWarning;

    /// A deadline that is never, until it is set.
    ///
    /// @param onPassed runs in the watchdog's thread when it has passed; must be quick
    Deadline(Runnable onPassed) {
        this(onPassed, 0, () -> {});
    }

    /// A deadline that is never, until it is set, and that may be set with a warning.
    ///
    /// @param notice how long before the deadline the warning comes, in ns; none when it isn't positive
    /// @param onWarning runs in the watchdog's thread, perhaps a moment after the deadline was moved; must be quick
    Deadline(Runnable onPassed, long notice, Runnable onWarning) {
        this.onPassed = onPassed;
        this.notice = notice;
        this.onWarning = onWarning;
    }

    /// Moves the deadline to `at` ([System#nanoTime], even numbers count); once it has passed it stays so.
    void set(long at) {
        move(at & ~1);
    }

    /// Moves the deadline to `at`, with a warning.
    void setWithWarning(long at) {
        if (notice > 0) {
            move(at - notice | 1);
        } else {
            set(at);
        }
    }

    private void move(long next) {
        if (nanos.getAndSet(next) == PASSED) {
            nanos.set(PASSED);
        }
        Watchdog.SHARED.mayBeSooner(next);
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

    /// Warns or enforces the deadline if `now` is beyond it; returns when to look again.
    long enforce(long now) {
        long at = nanos.get();
        if (at == NEVER || at == PASSED) {
            return NEVER;
        }
        if (at - now > 0) {
            return at;
        }
        boolean warning = (at & 1) != 0;
        long next = warning ? at + notice & ~1 : PASSED;
        if (!nanos.compareAndSet(at, next)) {
            return now;
        }
        (warning ? onWarning : onPassed).run();
        return warning ? next : NEVER;
    }
}
