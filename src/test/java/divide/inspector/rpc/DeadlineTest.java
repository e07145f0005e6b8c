package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/// Deadlines and the thread that enforces them.
final class DeadlineTest {
    private static final long FAR = TimeUnit.HOURS.toNanos(1);

    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger warned = new AtomicInteger();
    private final Deadline deadline = new Deadline(passed::incrementAndGet);

    @Test
    void passesOnceAndStaysPassed() {
        long now = System.nanoTime();
        deadline.set(now - 1);
        deadline.enforce(now);
        deadline.enforce(now);
        assertEquals(1, passed.get());
        deadline.set(now + FAR);
        assertTrue(deadline.hasPassed());
        deadline.clear();
        assertTrue(deadline.hasPassed());
    }

    /// The log finds no memory either when a deadline doesn't.
    @Test
    void othersAreEnforcedThoughOneCouldNotEvenBeLogged() {
        Logger log = Logger.getLogger(Watchdog.class.getName());
        Handler full = new FullLog();
        log.addHandler(full);
        try {
            Deadline broken = new Deadline(() -> {
                throw new OutOfMemoryError("on purpose");
            });
            Watchdog.SHARED.watch(broken);
            broken.set(System.nanoTime());
            Await.until("it is looked at", broken::hasPassed);
            Watchdog.SHARED.watch(deadline);
            deadline.set(System.nanoTime());
            Await.until("the other one has passed", () -> passed.get() == 1);
            Watchdog.SHARED.forget(broken);
            Watchdog.SHARED.forget(deadline);
        } finally {
            log.removeHandler(full);
        }
    }

    @Test
    void logsThatARoundFailedOnceTheLogTakesIt() {
        Logger log = Logger.getLogger(Watchdog.class.getName());
        ForgetfulLog forgetful = new ForgetfulLog();
        log.addHandler(forgetful);
        Deadline broken = new Deadline(() -> {
            throw new IllegalStateException("on purpose");
        });
        Watchdog.SHARED.watch(broken);
        try {
            broken.set(System.nanoTime());
            Await.until("the round is logged", () -> forgetful.thrown.size() == 1);
            assertEquals("the log is full", forgetful.thrown.getFirst().getMessage());
        } finally {
            Watchdog.SHARED.forget(broken);
            log.removeHandler(forgetful);
        }
    }

    /// Fails once and takes everything from then on.
    private static final class ForgetfulLog extends FullLog {
        private final List<Throwable> thrown = new CopyOnWriteArrayList<>();
        private boolean failed;

        @Override
        public void publish(LogRecord entry) {
            if (failed) {
                thrown.add(entry.getThrown());
            } else {
                failed = true;
                throw new IllegalStateException("the log is full");
            }
        }
    }

    private static class FullLog extends Handler {
        @Override
        public void publish(LogRecord entry) {
            throw new OutOfMemoryError("on purpose");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void asksToBeLookedAtAgainWhenItIsDue() {
        deadline.set(6);
        assertEquals(6, deadline.enforce(1));
        assertFalse(deadline.hasPassed());
    }

    @Test
    void warnsOnceAndPassesWhenItIsDue() {
        Deadline warning = new Deadline(passed::incrementAndGet, 100, warned::incrementAndGet);
        warning.setWithWarning(1000);
        assertEquals(901, warning.enforce(1));
        assertEquals(1000, warning.enforce(901));
        assertEquals(1000, warning.enforce(999));
        assertEquals(List.of(1, 0), List.of(warned.get(), passed.get()));
        warning.enforce(1000);
        assertTrue(warning.hasPassed());
        assertEquals(List.of(1, 1), List.of(warned.get(), passed.get()));
    }

    @Test
    void warnsAgainWhenItIsMovedAndNeverWhenItIsSetWithoutAWarning() {
        Deadline warning = new Deadline(passed::incrementAndGet, 100, warned::incrementAndGet);
        warning.setWithWarning(1000);
        warning.enforce(950);
        warning.setWithWarning(2000);
        warning.enforce(1950);
        warning.set(3001);
        assertEquals(3000, warning.enforce(2950));
        assertEquals(List.of(2, 0), List.of(warned.get(), passed.get()));
        assertFalse(warning.hasPassed());
    }

    @Test
    void passesWithoutAWarningWhenThereIsNoTimeForOne() {
        Deadline warning = new Deadline(passed::incrementAndGet, -100, warned::incrementAndGet);
        warning.setWithWarning(1000);
        assertEquals(1000, warning.enforce(999));
        warning.enforce(1000);
        assertTrue(warning.hasPassed());
        assertEquals(List.of(0, 1), List.of(warned.get(), passed.get()));
    }

    @Test
    void neverPassesWhenItWasCleared() {
        deadline.set(System.nanoTime() - 1);
        deadline.clear();
        deadline.enforce(System.nanoTime());
        assertFalse(deadline.hasPassed());
    }

    @Test
    void isEnforcedWhenItIsMovedCloser() {
        watched(() -> {
            deadline.set(System.nanoTime() + FAR);
            deadline.set(System.nanoTime());
            Await.until("it has passed", deadline::hasPassed);
        });
        assertEquals(1, passed.get());
    }

    @Test
    void isEnforcedAmongManyThatAreMovedAllTheTime() {
        List<Deadline> others = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Deadline other = new Deadline(() -> {});
            Watchdog.SHARED.watch(other);
            others.add(other);
        }
        watched(() -> {
            deadline.set(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20));
            Await.until("it has passed", () -> {
                others.forEach(other -> other.set(System.nanoTime() + FAR));
                return deadline.hasPassed();
            });
        });
        others.forEach(Watchdog.SHARED::forget);
        Await.until("it has been enforced", () -> passed.get() == 1);
    }

    @Test
    void isStillEnforcedWhenAnotherOneFails() {
        Deadline broken = new Deadline(() -> {
            throw new IllegalStateException("on purpose");
        });
        Watchdog.SHARED.watch(broken);
        watched(() -> {
            broken.set(System.nanoTime());
            Await.until("the other one has passed", broken::hasPassed);
            deadline.set(System.nanoTime());
            Await.until("it has passed", deadline::hasPassed);
        });
        Watchdog.SHARED.forget(broken);
    }

    @Test
    void isWarnedAndEnforcedAfterAnEarlierOneWasMovedAway() {
        Deadline warning = new Deadline(passed::incrementAndGet, FAR, warned::incrementAndGet);
        watched(() -> {
            deadline.set(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20));
            deadline.set(System.nanoTime() + FAR);
            Watchdog.SHARED.watch(warning);
            warning.setWithWarning(System.nanoTime() + FAR + TimeUnit.MILLISECONDS.toNanos(50));
            Await.until("the warning has come", () -> warned.get() == 1);
            warning.set(System.nanoTime());
            Await.until("it has passed", warning::hasPassed);
        });
        Watchdog.SHARED.forget(warning);
        assertEquals(1, passed.get());
    }

    /// The thread comes and goes with the first and the last deadline, over and over.
    @Test
    void isEnforcedByEachThreadThatComesAndGoes() {
        for (int i = 1; i <= 100; i++) {
            Deadline each = new Deadline(passed::incrementAndGet);
            Watchdog.SHARED.watch(each);
            each.set(System.nanoTime());
            int want = i;
            Await.until("deadline " + i + " has passed", () -> passed.get() == want);
            Watchdog.SHARED.forget(each);
        }
        SocketServerTest.assertNoThreadNamed("deadlines");
    }

    private void watched(Runnable test) {
        Watchdog.SHARED.watch(deadline);
        try {
            test.run();
        } finally {
            Watchdog.SHARED.forget(deadline);
        }
    }
}
