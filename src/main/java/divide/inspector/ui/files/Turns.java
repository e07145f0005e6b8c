package divide.inspector.ui.files;

import divide.inspector.ui.session.Task;
import java.util.Optional;

/// What is being opened, one thing at a time, and what comes next: of several that are asked for meanwhile the last.
/// JavaFX thread only.
final class Turns {
    private boolean busy;
    private Optional<Task> reading = Optional.empty();
    private Optional<Wanted> next = Optional.empty();

    private record Wanted(Runnable begin, Runnable replaced) {}

    /// Whether something is being opened.
    boolean isBusy() {
        return busy;
    }

    /// Whether something else is to be opened instead of what has its turn.
    boolean isReplaced() {
        return next.isPresent();
    }

    /// Has something opened as soon as what has its turn has ended, which is cancelled.
    ///
    /// @param begin begins with it, and has to see to it that [#end] follows
    /// @param replaced is told in place of that when something else takes its turn
    void take(Runnable begin, Runnable replaced) {
        next.ifPresent(before -> before.replaced().run());
        next = Optional.of(new Wanted(begin, replaced));
        reading.ifPresent(Task::cancel);
        goOn();
    }

    private void goOn() {
        if (!busy && next.isPresent()) {
            busy = true;
            Wanted wanted = next.get();
            next = Optional.empty();
            wanted.begin().run();
        }
    }

    /// Says what is to be cancelled when something else is wanted.
    void reading(Task task) {
        reading = Optional.of(task);
    }

    /// What had its turn has ended, however.
    void end() {
        busy = false;
        reading = Optional.empty();
        goOn();
    }
}
