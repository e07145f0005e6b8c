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

    /// Has `news` run on the JavaFX thread, for work that has something to show before it is done. Any thread.
    public void tell(Runnable news) {
        screen.execute(news);
    }

    /// Runs `work` in a thread of its own, then one of the two outcomes on the JavaFX thread.
    ///
    /// Not in a virtual one: the first of those that waits for a socket starts a poller that never ends, and a
    /// thread that is inside of the system holds back the end of the process for 300 ms.
    ///
    /// Work that breaks by an [Error], as for want of memory, has failed like any other: whoever waits has to hear.
    ///
    /// @param name what the thread is called
    /// @return the thread, which may be interrupted
    public <T> Thread run(
            String name, Callable<T> work, Consumer<? super T> onDone, Consumer<? super Exception> onFailed) {
        return Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                T outcome = work.call();
                screen.execute(() -> onDone.accept(outcome));
            } catch (Exception failure) {
                LOG.log(Level.DEBUG, name + " failed", failure);
                screen.execute(() -> onFailed.accept(failure));
            } catch (Error broken) {
                LOG.log(Level.ERROR, name + " broke", broken);
                screen.execute(() -> onFailed.accept(new IllegalStateException(broken.toString(), broken)));
            }
        });
    }
}
