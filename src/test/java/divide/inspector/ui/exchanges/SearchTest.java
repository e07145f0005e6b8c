package divide.inspector.ui.exchanges;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.capture.filter.Filter;
import divide.inspector.capture.filter.Scan;
import divide.inspector.protocol.Limits;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// How a search goes through exchanges, stretch by stretch.
class SearchTest {
    private final Screen screen = new Screen();
    private final Recorder recorder = Peer.recorder();
    private final Peer peer = new Peer(recorder);
    private final List<Sweep> sweeps = new ArrayList<>();
    private final Search search = new RowSearch(
                    recorder.store(), new Background(screen), new Messages(Locale.ENGLISH), WallClock.start())
            .search(new Filter.Word("god"), Limits.DEFAULT, sweeps::add);

    private long[] found() {
        return sweeps.stream().map(Sweep::found).flatMapToLong(LongStream::of).toArray();
    }

    private long reached() {
        return sweeps.isEmpty() ? 0 : sweeps.getLast().to();
    }

    private void advance(long end) throws InterruptedException {
        search.advance(1, end);
        screen.runUntil("exchange " + end, () -> reached() >= end);
    }

    @Test
    void findsWhatMatches() throws InterruptedException {
        peer.divides();
        peer.dividesByZero();
        advance(3);
        assertArrayEquals(new long[] {2}, found());
    }

    @Test
    void findsWhatComesLater() throws InterruptedException {
        peer.dividesByZero();
        advance(2);
        peer.divides();
        peer.dividesByZero();
        advance(4);
        assertArrayEquals(new long[] {1, 3}, found());
    }

    @Test
    void goesOnStretchByStretchInOrder() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            peer.dividesByZero();
            peer.divides(Scan.STRETCH);
        }
        long end = 1 + 3 * (Scan.STRETCH + 1);
        search.advance(1, end);
        assertTrue(search.isBehind());
        screen.runUntil("the end", () -> reached() == end);
        assertFalse(search.isBehind());
        assertArrayEquals(new long[] {1, 2 + Scan.STRETCH, 3 + 2 * Scan.STRETCH}, found());
    }

    @Test
    void looksAgainAtWhatWasUnderWay() throws InterruptedException {
        peer.sendsAPart();
        advance(2);
        peer.endsByZero();
        screen.runUntil("the answer", () -> {
            search.advance(1, 2);
            return sweeps.getLast().matches(1);
        });
        assertArrayEquals(new long[0], found());
    }

    @Test
    void tellsNothingOnceItIsCancelled() throws InterruptedException {
        peer.divides(3 * Scan.STRETCH);
        search.advance(1, 1 + 3 * Scan.STRETCH);
        search.cancel();
        screen.step();
        assertEquals(List.of(), sweeps);
    }
}
