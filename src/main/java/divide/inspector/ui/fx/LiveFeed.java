package divide.inspector.ui.fx;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Brings live data to the screen by *signal, then pull*: whoever changes something signals, from any thread and as
/// often as it likes; a moment later everybody who drains pulls what is new, once, on the JavaFX thread.
///
/// What drains is worked off in steps, so that no pulse has to draw all of it, and the more it takes the longer the
/// next drain is put off. While the screen is behind with drawing, as in a program that has just started, less is
/// drained: each step would be one more pulse that comes late.
public final class LiveFeed {
    /// How long signals are gathered before one drain: five frames of a screen, which the eye takes for at once.
    private static final Duration PACE = Duration.ofMillis(40);

    /// What a drain may take before the rest of it is left to the next pulse.
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(3);

    /// Longer than a pulse lasts, so that what was changed is drawn before more is changed.
    private static final Duration STEP_PAUSE = Duration.ofMillis(18);

    /// So many times as long as a drain took nothing is drained after it: drawing takes about as long again, and the
    /// rest is for the user.
    private static final int REST = 4;

    /// Whoever comes to the screen later than this has waited for more than one pulse of the usual length.
    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(16);

    /// The longest rest: what comes in is still seen as it comes.
    private static final Duration LONGEST_REST = Duration.ofMillis(250);

    private static final Logger LOG = System.getLogger(LiveFeed.class.getName());

    private final Executor screen;
    private final LongSupplier clock;
    private final List<Runnable> drains = new CopyOnWriteArrayList<>();
    private final AtomicBoolean armed = new AtomicBoolean();
    private final AtomicBoolean armedForLater = new AtomicBoolean();
    private volatile Duration pace = PACE;
    private boolean isHeld;
    private boolean isDraining;
    private boolean hasMissed;

    /// A feed whose drains run on `screen`, for example `Platform::runLater`.
    public LiveFeed(Executor screen) {
        this(screen, System::nanoTime);
    }

    /// A feed that measures by `clock`, in nanoseconds.
    LiveFeed(Executor screen, LongSupplier clock) {
        this.screen = screen;
        this.clock = clock;
    }

    /// Has `drain` run after signals, until the subscription is released; after all that were here before. JavaFX
    /// thread.
    public Subscription onDrain(Runnable drain) {
        drains.add(drain);
        return () -> drains.remove(drain);
    }

    /// Drains nothing any more: nodes of a window that is gone have lost their style sheets, and JavaFX complains about
    /// each one that is changed. JavaFX thread.
    public void close() {
        drains.clear();
    }

    /// Drains only while `seen` is true; what is signalled meanwhile is drained once, afterwards. JavaFX thread.
    public Subscription drainOnlyWhile(ObservableValue<Boolean> seen) {
        return seen.subscribe(isSeen -> {
            isHeld = !isSeen;
            catchUp();
        });
    }

    /// Drains all at once, without steps and rests between them: for a picture, in which some panes must not be further
    /// than others. JavaFX thread.
    public void drainNow() {
        List.copyOf(drains).forEach(this::run);
    }

    /// Says that something has changed. Any thread; costs next to nothing while a drain is pending.
    public void signal() {
        if (!armed.get() && armed.compareAndSet(false, true)) {
            after(pace, () -> drain(armed));
        }
    }

    /// Says that something will look different after `delay` though nothing happens, such as the time that is waited.
    public void signalAfter(Duration delay) {
        if (armedForLater.compareAndSet(false, true)) {
            after(delay, () -> drain(armedForLater));
        }
    }

    private void after(Duration delay, Runnable work) {
        long due = clock.getAsLong() + delay.toNanos();
        onScreen(delay, () -> workOrRest(clock.getAsLong() - due, work));
    }

    private void onScreen(Duration delay, Runnable work) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, screen)
                .execute(work);
    }

    private void workOrRest(long late, Runnable work) {
        if (late > LATE_NANOS) {
            onScreen(restAfter(late), work);
        } else {
            work.run();
        }
    }

    /// Disarms first: what is signalled from here on is seen by the next drain, whatever happens in this one.
    private void drain(AtomicBoolean arm) {
        arm.set(false);
        if (isHeld || isDraining) {
            hasMissed = true;
        } else {
            isDraining = true;
            work(List.copyOf(drains), 0);
        }
    }

    /// @param spent what the steps before took, in nanoseconds
    private void work(List<Runnable> left, long spent) {
        long begun = clock.getAsLong();
        int next = 0;
        while (next < left.size() && clock.getAsLong() - begun < STEP_NANOS) {
            run(left.get(next));
            next++;
        }
        long took = spent + clock.getAsLong() - begun;
        List<Runnable> rest = left.subList(next, left.size());
        if (rest.isEmpty()) {
            end(took);
        } else {
            after(STEP_PAUSE, () -> work(rest, took));
        }
    }

    private void end(long took) {
        Duration rest = restAfter(took);
        pace = rest.compareTo(PACE) < 0 ? PACE : rest;
        isDraining = false;
        catchUp();
    }

    private void catchUp() {
        if (hasMissed && !isHeld && !isDraining) {
            hasMissed = false;
            signal();
        }
    }

    private static Duration restAfter(long nanos) {
        Duration rest = Duration.ofNanos(REST * nanos);
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }

    /// A drain may have been released since the step before. Whatever it throws, the others go on.
    private void run(Runnable drain) {
        if (!drains.contains(drain)) {
            return;
        }
        try {
            drain.run();
        } catch (RuntimeException | Error broken) {
            LOG.log(Level.ERROR, "a pane could not take what is new", broken);
        }
    }
}
