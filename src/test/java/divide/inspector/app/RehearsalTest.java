package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private static final int DEADLINE_SECONDS = 30;

    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final List<String> done = new ArrayList<>();
    private long traffic = 7;
    private final Rehearsal rehearsal = new Rehearsal(this::play, () -> traffic, screen::add);

    private Rehearsal.Play play() {
        done.add("set up");
        return new Rehearsal.Play() {
            private int acts;

            @Override
            public boolean act() {
                acts++;
                done.add("act " + acts);
                return acts < 3;
            }

            @Override
            public void close() {
                done.add("closed");
            }
        };
    }

    private void turn() throws InterruptedException {
        Runnable next = screen.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
        assertEquals(true, next != null, () -> "nothing came after " + done);
        next.run();
    }

    @Test
    void playsAllActsOneATimeAndEnds() throws InterruptedException {
        rehearsal.start();
        for (int i = 0; i < 4; i++) {
            turn();
        }
        assertEquals(List.of("set up", "act 1", "act 2", "act 3", "closed"), done);
        assertEquals(List.of(), List.copyOf(screen));
    }

    @Test
    void standsBackWhileThereIsTraffic() throws InterruptedException {
        rehearsal.start();
        turn();
        traffic++;
        turn();
        traffic++;
        turn();
        assertEquals(List.of("set up"), done);
        turn();
        assertEquals(List.of("set up", "act 1"), done);
    }

    @Test
    void doesNothingWhileNobodySeesTheWindow() throws InterruptedException {
        SimpleBooleanProperty isUnseen = new SimpleBooleanProperty(true);
        rehearsal.restWhile(isUnseen);
        rehearsal.start();
        turn();
        assertEquals(List.of(), done);
        assertEquals(List.of(), List.copyOf(screen));
        isUnseen.set(false);
        turn();
        turn();
        assertEquals(List.of("set up", "act 1"), done);
    }

    @Test
    void makesNothingOnceItHasEnded() throws InterruptedException {
        rehearsal.start();
        rehearsal.end();
        turn();
        assertEquals(List.of(), done);
        assertEquals(List.of(), List.copyOf(screen));
    }

    @Test
    void letsGoOfEverythingWhenItIsEndedInTheMidst() throws InterruptedException {
        rehearsal.start();
        turn();
        turn();
        rehearsal.end();
        turn();
        assertEquals(List.of("set up", "act 1", "closed"), done);
        assertEquals(List.of(), List.copyOf(screen));
    }

    @Test
    void givesUpWhenTrafficDoesNotEnd() throws InterruptedException {
        rehearsal.start();
        turn();
        for (int i : IntStream.rangeClosed(0, Rehearsal.PATIENCE).toArray()) {
            traffic = 100 + i;
            turn();
        }
        assertEquals(List.of("set up", "closed"), done);
    }
}
