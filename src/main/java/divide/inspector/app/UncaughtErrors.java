package divide.inspector.app;

import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// Takes what no code has caught: the details go to the log, and the first time one line says so to the user. Many
/// threads at a time.
final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = System.getLogger(UncaughtErrors.class.getName());
    private static final String OFF_SCREEN_WINDOW = "com.sun.glass.ui.headless.HeadlessWindow";

    private final PrintStream err;
    private final AtomicBoolean said = new AtomicBoolean();

    UncaughtErrors(PrintStream err) {
        this.err = err;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (isOffScreenOverflow(failure)) {
            return;
        }
        LOG.log(Level.ERROR, "nobody caught what happened in " + thread.getName(), failure);
        if (said.compareAndSet(false, true)) {
            err.println(LaunchWords.ofThisProcess().text("uncaught", Quoted.escaped(failure.toString())));
        }
    }

    /// The headless platform copies each drawn window to a screen of 1000 x 1000 without a look at its edges. Nobody
    /// sees that screen: pictures are taken of the scene, which is drawn whole.
    private static boolean isOffScreenOverflow(Throwable failure) {
        return failure instanceof IndexOutOfBoundsException
                && Stream.of(failure.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(OFF_SCREEN_WINDOW)
                                && frame.getMethodName().equals("blit"));
    }
}
