package divide.inspector.ui.fx;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Does what would block the window in threads of its own, and brings the outcome back to the JavaFX thread.
public final class Background {
    private static final Logger LOG = System.getLogger(Background.class.getName());

    private final Executor screen;

    /// Background work whose outcomes run on `screen`, for example `Platform::runLater`.
    public Background(Executor screen) {
        this.screen = screen;
    }

    /// Runs `work` in a virtual thread, then one of the two outcomes on the JavaFX thread.
    ///
    /// @param name what the thread is called
    /// @return the thread, which may be interrupted
    public <T> Thread run(
            String name, Callable<T> work, Consumer<? super T> onDone, Consumer<? super Exception> onFailed) {
        return Thread.ofVirtual().name(name).start(() -> {
            try {
                T outcome = work.call();
                screen.execute(() -> onDone.accept(outcome));
            } catch (Exception failure) {
                LOG.log(Level.DEBUG, name + " failed", failure);
                screen.execute(() -> onFailed.accept(failure));
            }
        });
    }
}
