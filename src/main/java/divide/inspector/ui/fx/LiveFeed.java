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
import javafx.util.Subscription;

/// Brings live data to the screen by *signal, then pull*: whoever changes something signals, from any thread and as
/// often as it likes; a moment later everybody who drains pulls what is new, once, on the JavaFX thread.
public final class LiveFeed {
    /// How long signals are gathered before one drain: five frames of a screen, which the eye takes for at once.
    private static final Duration PACE = Duration.ofMillis(40);

    private static final Logger LOG = System.getLogger(LiveFeed.class.getName());

    private final Executor screen;
    private final List<Runnable> drains = new CopyOnWriteArrayList<>();
    private final AtomicBoolean armed = new AtomicBoolean();
    private final AtomicBoolean armedForLater = new AtomicBoolean();

    /// A feed whose drains run on `screen`, for example `Platform::runLater`.
    public LiveFeed(Executor screen) {
        this.screen = screen;
    }

    /// Has `drain` run after signals, until the subscription is released. JavaFX thread.
    public Subscription onDrain(Runnable drain) {
        drains.add(drain);
        return () -> drains.remove(drain);
    }

    /// Drains nothing any more: nodes of a window that is gone have lost their style sheets, and JavaFX complains about
    /// each one that is changed. JavaFX thread.
    public void close() {
        drains.clear();
    }

    /// Says that something has changed. Any thread; costs next to nothing while a drain is pending.
    public void signal() {
        if (!armed.get() && armed.compareAndSet(false, true)) {
            after(PACE, this::drain);
        }
    }

    /// Says that something will look different after `delay` though nothing happens, such as the time that is waited.
    public void signalAfter(Duration delay) {
        if (armedForLater.compareAndSet(false, true)) {
            after(delay, () -> {
                armedForLater.set(false);
                drain();
            });
        }
    }

    private void after(Duration delay, Runnable work) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, screen)
                .execute(work);
    }

    /// Disarms first: what is signalled from here on is seen by the next drain, whatever happens in this one.
    private void drain() {
        armed.set(false);
        for (Runnable drain : drains) {
            try {
                drain.run();
            } catch (RuntimeException broken) {
                LOG.log(Level.ERROR, "a pane could not take what is new", broken);
            }
        }
    }
}
