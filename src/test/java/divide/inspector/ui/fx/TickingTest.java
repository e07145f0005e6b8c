package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TickingTest {
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private int ticks;
    private final Ticking ticking = new Ticking(Duration.ofMillis(5), () -> ticks++, screen::add);

    private Runnable next() throws InterruptedException {
        Runnable work = screen.poll(10, TimeUnit.SECONDS);
        assertTrue(work != null, "nothing came to the screen");
        return work;
    }

    @Test
    void ticksUntilItIsStopped() throws InterruptedException {
        ticking.start();
        next().run();
        next().run();
        Runnable late = next();
        ticking.stop();
        late.run();
        assertEquals(2, ticks);
        assertTrue(screen.isEmpty());
        assertFalse(ticking.isStarted());
    }

    @Test
    void ticksOnceAPaceHoweverOftenItIsStarted() throws InterruptedException {
        ticking.start();
        ticking.start();
        Runnable first = next();
        ticking.stop();
        ticking.start();
        Runnable second = next();
        first.run();
        second.run();
        assertEquals(1, ticks);
    }

    @Test
    void goesOnAfterATickThatBroke() throws InterruptedException {
        var broken = new Ticking(
                Duration.ofMillis(5),
                () -> {
                    throw new IllegalStateException("broken");
                },
                screen::add);
        broken.start();
        assertThrows(IllegalStateException.class, next()::run);
        assertThrows(IllegalStateException.class, next()::run);
    }
}
