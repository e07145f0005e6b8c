package divide.inspector.ui.exchanges;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.ExchangeRow;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/// How a search goes through exchanges, stretch by stretch.
class SearchTest {
    private final Screen screen = new Screen();
    private final Map<Long, ExchangeRow> rows = new ConcurrentHashMap<>();
    private final List<Sweep> sweeps = new ArrayList<>();
    private final Search search = new Search(
            number -> Optional.ofNullable(rows.get(number)),
            row -> row.contains("3.0"),
            new Background(screen),
            sweeps::add);

    private void put(ExchangeRow row) {
        rows.put(row.number(), row);
    }

    @Test
    void findsWhatMatches() throws InterruptedException {
        put(Rows.done(1, "2.0"));
        put(Rows.done(2, "3.0"));
        search.advance(1, 3);
        screen.step();
        assertArrayEquals(new long[] {2}, sweeps.getFirst().found());
    }

    @Test
    void wordOfTheMarkMatches() {
        assertTrue(Rows.done(1, "2.0").contains("FINE 2.0"));
        assertFalse(Rows.done(1, "2.0").contains("error"));
    }

    @Test
    void findsWhatComesLater() throws InterruptedException {
        put(Rows.done(1, "3.0"));
        search.advance(1, 2);
        screen.step();
        put(Rows.done(2, "3.0"));
        search.advance(1, 3);
        screen.step();
        assertArrayEquals(new long[] {2}, sweeps.getLast().found());
    }

    @Test
    void goesOnStretchByStretch() throws InterruptedException {
        search.advance(1, 3 * Search.STRETCH);
        assertTrue(search.isBehind());
        screen.runUntil("all sweeps", () -> sweeps.size() == 3);
        assertEquals(3 * Search.STRETCH, sweeps.getLast().to());
    }

    @Test
    void looksAgainAtWhatWasUnderWay() throws InterruptedException {
        put(Rows.open(1, "waiting"));
        search.advance(1, 2);
        screen.step();
        put(Rows.done(1, "3.0"));
        search.advance(1, 2);
        screen.step();
        assertTrue(sweeps.getLast().matches(1));
        assertArrayEquals(new long[0], sweeps.getLast().open());
    }

    @Test
    void tellsNothingOnceItIsCancelled() throws InterruptedException {
        search.advance(1, 3 * Search.STRETCH);
        search.cancel();
        screen.step();
        assertEquals(List.of(), sweeps);
    }
}
