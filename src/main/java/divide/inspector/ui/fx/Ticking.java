package divide.inspector.ui.fx;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Does something at a pace while it is started. Between two ticks nothing runs: a `Timeline`, however slow, has JavaFX
/// pulse 60 times a second. JavaFX thread only.
public final class Ticking {
    private final Duration pace;
    private final Runnable action;
    private final Executor screen;
    private boolean started;
    private int starts;

    /// Ticks that are not started yet.
    ///
    /// @param screen runs what it is given on the JavaFX thread, for example `Platform::runLater`
    public Ticking(Duration pace, Runnable action, Executor screen) {
        this.pace = pace;
        this.action = action;
        this.screen = screen;
    }

    /// Whether it ticks.
    public boolean isStarted() {
        return started;
    }

    /// Ticks first when one pace has gone by. Nothing is changed when it is started already.
    public void start() {
        if (!started) {
            started = true;
            starts++;
            arm(starts);
        }
    }

    /// Ends it; a tick that is on its way is dropped.
    public void stop() {
        started = false;
    }

    private void arm(int start) {
        CompletableFuture.delayedExecutor(pace.toMillis(), TimeUnit.MILLISECONDS, screen)
                .execute(() -> tick(start));
    }

    private void tick(int start) {
        if (!started || start != starts) {
            return;
        }
        try {
            action.run();
        } finally {
            arm(start);
        }
    }
}
