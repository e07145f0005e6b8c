package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

/// When the window is said to draw.
class DrawingTest {
    private final List<Runnable> pulses = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private final Drawing drawing = new Drawing(
            action -> {
                pulses.add(action);
                return () -> pulses.remove(action);
            },
            later::add);

    private void pulse() {
        List.copyOf(pulses).forEach(Runnable::run);
    }

    private void runLater() {
        later.forEach(Runnable::run);
        later.clear();
    }

    private Subscription watchAndSettle() {
        Subscription watching = drawing.watch();
        for (int i = 0; i < 2; i++) {
            pulse();
            runLater();
        }
        return watching;
    }

    @Test
    void isUnderWayUntilWhatWasChangedBeforeIsOnTheScreen() {
        drawing.watch();
        assertTrue(drawing.isUnderWay());
        pulse();
        runLater();
        assertTrue(drawing.isUnderWay());
        pulse();
        assertTrue(drawing.isUnderWay());
        runLater();
        assertFalse(drawing.isUnderWay());
    }

    @Test
    void isUnderWayFromEachPulseToItsEnd() {
        watchAndSettle();
        pulse();
        assertTrue(drawing.isUnderWay());
        runLater();
        assertFalse(drawing.isUnderWay());
    }

    @Test
    void isOverWhenNobodyWatchesAnyMore() {
        Subscription watching = watchAndSettle();
        pulse();
        watching.unsubscribe();
        assertFalse(drawing.isUnderWay());
        assertEquals(List.of(), pulses);
    }

    @Test
    void tellsOnceWhenWhatWasChangedBeforeIsOnTheScreen() {
        List<String> told = new ArrayList<>();
        drawing.whenDrawn(() -> told.add("drawn"));
        pulse();
        runLater();
        assertEquals(List.of(), told);
        pulse();
        runLater();
        assertEquals(List.of("drawn"), told);
        assertEquals(List.of(), pulses);
    }

    @Test
    void isNotBelievedForEver() {
        drawing.watch();
        long begun = System.nanoTime();
        while (drawing.isUnderWay()) {
            assertTrue(System.nanoTime() - begun < 20_000_000_000L, "still said to draw");
            Thread.onSpinWait();
        }
        assertTrue(System.nanoTime() - begun >= 200_000_000L);
    }
}
