package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LiveFeedTest {
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final LiveFeed feed = new LiveFeed(screen::add);
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
    void drainsNothingAfterItsEndNotEvenWhatWasSignalledBefore() throws InterruptedException {
        feed.onDrain(drained::incrementAndGet);
        feed.signal();
        feed.close();
        runOnScreen();
        assertEquals(0, drained.get());
    }
}
