package divide.inspector.ui.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.util.Subscription;

/// Whether the JavaFX thread is drawing at this moment: those who could keep all processors busy ask, and wait a
/// moment. A thread that is drawing has no advantage over others that want to run, and ten of those on two processors
/// make a picture of 10 ms take 50.
public final class Drawing {
    /// A window that draws for longer than this has other troubles, and nobody waits for it for ever.
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /// As many pulses as what was changed just before takes to be on the screen.
    private static final int SETTLING = 2;

    private static final long IDLE = 0;

    private final Function<Runnable, Subscription> pulses;
    private final Executor screen;
    private volatile long since = IDLE;
    private int ahead;

    /// Drawing as `pulses` tells of it.
    ///
    /// @param pulses runs what it is given as each pulse begins, until the subscription is released
    /// @param screen runs what it is given when the pulse that is under way is over
    Drawing(Function<Runnable, Subscription> pulses, Executor screen) {
        this.pulses = pulses;
        this.screen = screen;
    }

    /// The drawing of this program's windows.
    public static Drawing ofWindows() {
        return new Drawing(Drawing::onPulse, Platform::runLater);
    }

    private static Subscription onPulse(Runnable action) {
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                action.run();
            }
        };
        timer.start();
        return timer::stop;
    }

    /// Notes each pulse from now on until the subscription is released, and says that drawing is under way until what
    /// was changed just before is on the screen. JavaFX thread.
    public Subscription watch() {
        ahead = SETTLING;
        begin();
        return pulses.apply(this::pulse).and(this::end);
    }

    /// Has `then` run as soon as what was changed just before is on the screen. JavaFX thread.
    public void whenDrawn(Runnable then) {
        new Awaited(then).begin();
    }

    private final class Awaited {
        private final Runnable then;
        private Subscription watching = Subscription.EMPTY;
        private int left = SETTLING;

        Awaited(Runnable then) {
            this.then = then;
        }

        void begin() {
            watching = pulses.apply(this::pulse);
        }

        private void pulse() {
            left--;
            if (left == 0) {
                watching.unsubscribe();
                screen.execute(then);
            }
        }
    }

    private void pulse() {
        ahead--;
        if (ahead < 0) {
            begin();
        }
        if (ahead < 1) {
            screen.execute(this::end);
        }
    }

    private void begin() {
        since = System.nanoTime() | 1;
    }

    private void end() {
        since = IDLE;
    }

    /// Whether a pulse is under way. Any thread.
    public boolean isUnderWay() {
        long begun = since;
        return begun != IDLE && System.nanoTime() - begun < LONGEST_NANOS;
    }
}
