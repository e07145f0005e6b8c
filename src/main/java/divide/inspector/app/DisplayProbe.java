package divide.inspector.app;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Finds out whether a window can be shown, before JavaFX tries and fails with a stack trace of its own.
final class DisplayProbe {
    private final DisplaySurroundings surroundings;

    DisplayProbe(DisplaySurroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// Asks the X server that `DISPLAY` names to let us in, and leaves again; on Windows and macOS the answer is
    /// always yes.
    ///
    /// May be called from any thread but the FX thread: it waits for the answer up to the deadline of its
    /// surroundings. An interrupt ends the wait and is kept.
    DisplayAnswer answer() {
        return surroundings.showsWindowsByItself()
                ? new DisplayAnswer.Usable()
                : surroundings.variable("DISPLAY").map(this::answerFor).orElseGet(this::unnamed);
    }

    private DisplayAnswer unnamed() {
        var wayland = surroundings.variable("WAYLAND_DISPLAY").isPresent();
        return new DisplayAnswer.Absent(wayland ? DisplayAnswer.Reason.WAYLAND_ONLY : DisplayAnswer.Reason.UNNAMED, "");
    }

    private DisplayAnswer answerFor(String display) {
        return DisplayName.parse(display)
                .map(name -> inTime(new DisplayGreeting(surroundings, display, name), display))
                .orElseGet(() -> new DisplayAnswer.Absent(DisplayAnswer.Reason.UNREADABLE, display));
    }

    /// The conversation has a thread of its own because looking up a host can't be given a deadline; the thread is a
    /// daemon, so that it keeps nothing alive when it is left behind.
    private DisplayAnswer inTime(Callable<DisplayAnswer> greeting, String display) {
        var task = new FutureTask<>(greeting);
        Thread.ofPlatform().daemon().name("display-probe").start(task);
        try {
            return task.get(surroundings.deadline().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return new DisplayAnswer.Absent(DisplayAnswer.Reason.SILENT, display);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new DisplayAnswer.Absent(DisplayAnswer.Reason.SILENT, display);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("probing display " + display, failure.getCause());
        } finally {
            task.cancel(true);
        }
    }
}
