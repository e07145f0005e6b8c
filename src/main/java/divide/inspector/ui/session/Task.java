package divide.inspector.ui.session;

import java.util.function.Supplier;

/// Work that is under way. Any thread.
public final class Task {
    private static final double UNKNOWN = -1;

    private final Supplier<String> title;
    private final Runnable onChange;
    private volatile double fraction = UNKNOWN;
    private volatile boolean cancelled;

    Task(Supplier<String> title, Runnable onChange) {
        this.title = title;
        this.onChange = onChange;
    }

    /// What is being done, in words of the language of the moment.
    public String title() {
        return title.get();
    }

    /// How much of it is done, from 0 to 1; negative while that isn't known.
    public double fraction() {
        return fraction;
    }

    /// Says how much is done, and asks whether to go on. Cheap: work may call it for every small step.
    ///
    /// @param done how much is done, in any unit
    /// @param total how much there is to do in the same unit; 0 or less when that isn't known
    /// @return whether to go on: false once the task was cancelled
    public boolean reached(long done, long total) {
        fraction = total > 0 ? Math.clamp((double) done / total, 0, 1) : UNKNOWN;
        onChange.run();
        return !cancelled;
    }

    /// Has the work end at its next step.
    public void cancel() {
        cancelled = true;
        onChange.run();
    }

    /// Whether it was cancelled; its work may still be about to notice.
    public boolean isCancelled() {
        return cancelled;
    }
}
