package divide.inspector.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Screen;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Long work: how far it is, how it is cancelled, and what is said of its end.
class TasksTest {
    private final Screen screen = new Screen();
    private final Tasks tasks = new Tasks(new Background(screen), new LiveFeed(screen));
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void end() {
        mayEnd.countDown();
        tasks.close();
    }

    private Task begin(String title, long done, long total) {
        return tasks.run(
                () -> title,
                task -> {
                    task.reached(done, total);
                    mayEnd.await();
                    return task.reached(total, total);
                },
                whole -> Notice.done(() -> title + (whole ? " is done" : " was cancelled")),
                failure -> Notice.trouble(() -> failure.getMessage()));
    }

    private Optional<Notice> notice() {
        return tasks.noticeProperty().get();
    }

    private Optional<Double> fraction() {
        return tasks.statusProperty().get().map(Tasks.Status::fraction);
    }

    @Test
    void showsHowFarItIsAndThenWhatCameOfIt() throws InterruptedException {
        Task task = begin("counting", 1, 4);
        screen.runUntil("a quarter", () -> fraction().equals(Optional.of(0.25)));
        assertEquals(
                Optional.of(new Tasks.Status(task, 0.25, false, 0)),
                tasks.statusProperty().get());
        mayEnd.countDown();
        screen.runUntil("the end", () -> notice().isPresent());
        assertEquals(Optional.of(Notice.done(() -> "counting is done")), notice());
        assertEquals(Optional.empty(), tasks.statusProperty().get());
    }

    @Test
    void saysNoFractionWhereTheTotalIsUnknown() throws InterruptedException {
        begin("reading a pipe", 1, 0);
        assertTrue(fraction().orElseThrow() < 0);
    }

    @Test
    void endsAtItsNextStepOnceCancelled() throws InterruptedException {
        Task task = begin("counting", 1, 4);
        task.cancel();
        screen.runUntil(
                "shown as cancelled",
                () -> tasks.statusProperty()
                        .get()
                        .filter(Tasks.Status::isCancelled)
                        .isPresent());
        mayEnd.countDown();
        screen.runUntil("the end", () -> notice().isPresent());
        assertEquals(Optional.of(Notice.done(() -> "counting was cancelled")), notice());
    }

    @Test
    void saysWhyItCouldNotBeDone() throws InterruptedException {
        tasks.run(
                () -> "writing",
                task -> {
                    throw new IOException("no room");
                },
                done -> Notice.done(() -> "done"),
                failure -> Notice.trouble(() -> failure.getMessage()));
        screen.runUntil("the end", () -> notice().isPresent());
        assertEquals(Optional.of(Notice.trouble(() -> "no room")), notice());
        assertEquals(Optional.empty(), tasks.statusProperty().get());
    }

    @Test
    void showsTheLastOneOfSeveralAndCountsTheOthers() {
        begin("first", 1, 2);
        Task second = begin("second", 1, 2);
        Tasks.Status shown = tasks.statusProperty().get().orElseThrow();
        assertEquals(second, shown.task());
        assertEquals(1, shown.others());
    }

    @Test
    void closingCancelsWhatIsUnderWay() {
        Task task = begin("counting", 1, 4);
        mayEnd.countDown();
        tasks.close();
        assertTrue(task.isCancelled());
    }
}
