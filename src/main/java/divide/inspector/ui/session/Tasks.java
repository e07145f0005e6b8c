package divide.inspector.ui.session;

import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The long work of one window: what is under way, how far it is, and what came of the last. JavaFX thread only.
public final class Tasks {
    /// How long the end of the window waits for work to tidy up after it was cancelled.
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Background background;
    private final LiveFeed feed;
    private final List<Task> running = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Status>> status = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());

    /// What a status bar shows of the work that is under way.
    ///
    /// @param task the one that began last
    /// @param fraction how much of it is done, from 0 to 1; negative while that isn't known
    /// @param isCancelled whether it is about to end because it was cancelled
    /// @param others how many more are under way
    public record Status(Task task, double fraction, boolean isCancelled, int others) {}

    /// No tasks yet.
    public Tasks(Background background, LiveFeed feed) {
        this.background = background;
        this.feed = feed;
        feed.onDrain(this::drain);
    }

    /// Begins `work` in a thread of its own. When it ends, the notice is what `onDone` or `onFailed` says of it.
    ///
    /// @param title says what is done: `Exporting to calls.csv`
    /// @param onDone takes the result on the JavaFX thread, also that of work which ended because it was cancelled
    /// @param onFailed says on the JavaFX thread why it could not be done
    public <T> Task run(
            Supplier<String> title,
            Work<T> work,
            Function<? super T, Notice> onDone,
            Function<? super Exception, Notice> onFailed) {
        Task task = new Task(title, feed::signal);
        running.add(task);
        notice.set(Optional.empty());
        drain();
        threads.removeIf(thread -> !thread.isAlive());
        threads.add(background.run(
                task.title(),
                () -> work.run(task),
                result -> ended(task, () -> onDone.apply(result)),
                failure -> ended(task, () -> onFailed.apply(failure))));
        return task;
    }

    private void ended(Task task, Supplier<Notice> outcome) {
        running.remove(task);
        drain();
        say(outcome.get());
    }

    private void drain() {
        int count = running.size();
        status.set(count == 0 ? Optional.empty() : Optional.of(status(running.get(count - 1), count - 1)));
    }

    private static Status status(Task task, int others) {
        return new Status(task, task.fraction(), task.isCancelled(), others);
    }

    /// What is under way, as it stood at the last drain; empty when nothing is.
    public ReadOnlyObjectProperty<Optional<Status>> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// What there is to say. Others may set it as well, and whoever reads it may take it away.
    public ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    /// Says something in the status bar.
    public void say(Notice words) {
        notice.set(Optional.of(words));
    }

    /// Cancels everything, and gives it a moment to tidy up.
    public void close() {
        running.forEach(Task::cancel);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
