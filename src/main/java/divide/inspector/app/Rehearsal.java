package divide.inspector.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// Has the window practise, unseen and in short acts, what it will have to do at once when traffic comes. Code that has
/// never run is loaded and compiled while it is first used: without this the first drawing of a fast stream takes a
/// third of a second, and those of the first seconds come late.
///
/// It ends by itself after some seconds, and stands back as long as there is something to show. JavaFX thread only.
final class Rehearsal {
    /// When a window has just been shown, other things are still being drawn.
    private static final Duration BEFORE = Duration.ofMillis(600);

    /// The least time between two acts: a pulse, and some for whoever uses the window meanwhile.
    private static final Duration REST = Duration.ofMillis(25);

    private static final Duration STANDING_BACK = Duration.ofSeconds(1);

    /// After an act the window is left alone for so many times as long as it took.
    private static final int RESTS = 2;

    /// So often it stands back before it gives up.
    static final int PATIENCE = 20;

    private final Supplier<? extends Play> plays;
    private final LongSupplier traffic;
    private final Executor screen;
    private Optional<Play> play = Optional.empty();
    private boolean ended;
    /// A binding lives as long as somebody holds it.
    private ObservableValue<Boolean> resting = new SimpleBooleanProperty();

    private boolean isPaused;
    private boolean isDue;
    private long seen;
    private int stoodBack;

    /// What is rehearsed.
    interface Play {
        /// Does the next act, in a few hundredths of a second.
        ///
        /// @return whether there is another one
        boolean act();

        /// Lets go of everything.
        void close();
    }

    /// @param plays makes what is rehearsed, once, as an act of its own
    /// @param traffic a number that changes while there is something to show
    /// @param screen the JavaFX thread's
    Rehearsal(Supplier<? extends Play> plays, LongSupplier traffic, Executor screen) {
        this.plays = plays;
        this.traffic = traffic;
        this.screen = screen;
    }

    /// Begins in a moment.
    void start() {
        seen = traffic.getAsLong();
        after(BEFORE);
    }

    /// Does no more.
    void end() {
        ended = true;
        play.ifPresent(Play::close);
        play = Optional.empty();
    }

    /// Does nothing while `rest` is so: nobody sees the window, or something else needs the processors.
    void restWhile(ObservableValue<Boolean> rest) {
        resting = rest;
        resting.subscribe(isNow -> {
            if (isNow) {
                pause();
            } else {
                resume();
            }
        });
    }

    /// Does nothing more until [#resume].
    private void pause() {
        isPaused = true;
    }

    /// Goes on where it was paused.
    private void resume() {
        isPaused = false;
        if (isDue) {
            isDue = false;
            after(BEFORE);
        }
    }

    private void after(Duration rest) {
        CompletableFuture.delayedExecutor(rest.toMillis(), TimeUnit.MILLISECONDS, screen)
                .execute(this::next);
    }

    private void next() {
        if (isPaused) {
            isDue = true;
        } else if (!ended) {
            goOn();
        }
    }

    private void goOn() {
        long now = traffic.getAsLong();
        boolean isQuiet = now == seen;
        seen = now;
        if (isQuiet) {
            act();
        } else if (++stoodBack > PATIENCE) {
            end();
        } else {
            after(STANDING_BACK);
        }
    }

    private void act() {
        long begun = System.nanoTime();
        boolean goesOn = play.map(Play::act).orElse(true);
        if (!goesOn) {
            end();
            return;
        }
        if (play.isEmpty()) {
            play = Optional.of(plays.get());
        }
        Duration rest = Duration.ofNanos(RESTS * (System.nanoTime() - begun));
        after(rest.compareTo(REST) < 0 ? REST : rest);
    }
}
