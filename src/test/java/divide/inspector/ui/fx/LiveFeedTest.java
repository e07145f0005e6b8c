package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LiveFeedTest {
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final LiveFeed feed = new LiveFeed(screen::add, () -> 0);
    private final AtomicInteger drained = new AtomicInteger();

    private void runOnScreen() throws InterruptedException {
        Runnable work = screen.poll(10, TimeUnit.SECONDS);
        assertTrue(work != null, "nothing came to the screen");
        work.run();
    }

    @Test
    void drainsOnceForAllSignalsBeforeIt() throws InterruptedException {
        feed.onDrain(drained::incrementAndGet);
        feed.signal();
        feed.signal();
        runOnScreen();
        assertEquals(1, drained.get());
        feed.signal();
        runOnScreen();
        assertEquals(2, drained.get());
    }

    @Test
    void drainsOnceForAllThatWasSignalledWhileItWasHeld() throws InterruptedException {
        feed.onDrain(drained::incrementAndGet);
        var seen = new SimpleBooleanProperty(false);
        feed.drainOnlyWhile(seen);
        feed.signal();
        runOnScreen();
        feed.signal();
        runOnScreen();
        assertEquals(0, drained.get());
        seen.set(true);
        runOnScreen();
        assertEquals(1, drained.get());
        assertTrue(screen.isEmpty());
    }

    @Test
    void drainsNothingAfterItsEndNotEvenWhatWasSignalledBefore() throws InterruptedException {
        feed.onDrain(drained::incrementAndGet);
        feed.signal();
        feed.close();
        runOnScreen();
        assertEquals(0, drained.get());
    }

    @Test
    void drainsAllAtOnceForAPicture() {
        feed.onDrain(drained::incrementAndGet);
        feed.onDrain(drained::incrementAndGet);
        feed.drainNow();
        assertEquals(2, drained.get());
        assertTrue(screen.isEmpty());
    }

    private final AtomicLong clock = new AtomicLong();
    private final LiveFeed timed = new LiveFeed(screen::add, clock::get);
    private final List<String> said = new ArrayList<>();

    private Runnable taking(String name, int millis) {
        return () -> {
            said.add(name);
            clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
        };
    }

    @Test
    void leavesWhatIsLeftToALaterPulseWhenADrainTakesLong() throws InterruptedException {
        timed.onDrain(taking("list", 5));
        timed.onDrain(taking("frames", 1));
        timed.onDrain(taking("status", 1));
        timed.signal();
        runOnScreen();
        assertEquals(List.of("list"), said);
        runOnScreen();
        assertEquals(List.of("list", "frames", "status"), said);
    }

    @Test
    void leavesOutWhoHasBeenReleasedBetweenTwoSteps() throws InterruptedException {
        timed.onDrain(taking("list", 5));
        Subscription frames = timed.onDrain(taking("frames", 1));
        timed.signal();
        runOnScreen();
        frames.unsubscribe();
        runOnScreen();
        assertEquals(List.of("list"), said);
    }

    @Test
    void restsTheLongerTheMoreThereWasToDraw() throws InterruptedException {
        timed.onDrain(taking("list", 50));
        timed.signal();
        runOnScreen();
        long begun = System.nanoTime();
        timed.signal();
        runOnScreen();
        assertTrue(System.nanoTime() - begun >= TimeUnit.MILLISECONDS.toNanos(190));
    }

    @Test
    void goesOnAfterADrainThatFailed() throws InterruptedException {
        timed.onDrain(() -> {
            throw new IllegalStateException("on purpose");
        });
        timed.onDrain(() -> {
            throw new AssertionError("on purpose");
        });
        timed.onDrain(taking("status", 1));
        timed.signal();
        runOnScreen();
        assertEquals(List.of("status"), said);
    }

    @Test
    void letsAScreenThatIsBehindDrawFirst() throws InterruptedException {
        timed.onDrain(taking("list", 1));
        timed.signal();
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(80));
        runOnScreen();
        assertEquals(List.of(), said);
        runOnScreen();
        assertEquals(List.of("list"), said);
    }

    @Test
    void beginsNoDrainBetweenTheStepsOfAnother() throws InterruptedException {
        timed.onDrain(taking("list", 5));
        timed.onDrain(taking("status", 1));
        timed.signal();
        runOnScreen();
        timed.signalAfter(Duration.ZERO);
        runOnScreen();
        assertEquals(List.of("list"), said);
        runOnScreen();
        assertEquals(List.of("list", "status"), said);
        runOnScreen();
        assertEquals(List.of("list", "status", "list"), said);
    }
}
