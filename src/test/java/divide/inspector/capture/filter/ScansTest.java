package divide.inspector.capture.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import divide.inspector.rpc.FrameTap;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Several scans at a time find what one does.
class ScansTest {
    private static final int EXCHANGES = 20 * Scan.STRETCH;

    private final Captured captured = new Captured();
    private final List<Long> found = new ArrayList<>();

    private Scans scans(int most) {
        Filter filter = new Filter.Word("333");
        return new Scans(() -> new Scan(captured.store, filter, Captured.PERSPECTIVE), most);
    }

    private void capture() {
        FrameTap tap = captured.server();
        for (int i = 0; i < EXCHANGES; i++) {
            Captured.call(tap, Captured.request(i, 1), Captured.value(i), i, 1000);
        }
    }

    private void take(Scan.Found part) {
        LongStream.of(part.found()).forEach(found::add);
    }

    @Test
    void tellsInOrderWhatTheyFind() {
        capture();
        List<Long> expected = LongStream.rangeClosed(1, EXCHANGES)
                .filter(number -> Long.toString(number - 1).contains("333"))
                .boxed()
                .toList();
        scans(3).look(1, EXCHANGES + 1, this::take, () -> false);
        assertEquals(expected, found);
    }

    @Test
    void tellsAsFarAsTheyCame() {
        capture();
        List<Long> ends = new ArrayList<>();
        scans(2).look(1, EXCHANGES + 1, part -> ends.add(part.next()), () -> false);
        assertEquals(ends.stream().sorted().toList(), ends);
        assertEquals(Scan.STRETCH / 16 + 1, ends.getFirst());
        assertEquals(EXCHANGES + 1, ends.getLast());
    }

    @Test
    void endSoonAfterTheyAreCancelled() {
        capture();
        AtomicInteger told = new AtomicInteger();
        AtomicInteger asked = new AtomicInteger();
        scans(2).look(1, EXCHANGES + 1, part -> told.incrementAndGet(), () -> asked.incrementAndGet() > 3);
        assertEquals(3, told.get());
    }

    @Test
    void passOverWhatWasDropped() {
        capture();
        captured.store.clear();
        captured.divides(333, 1);
        scans(2).look(1, EXCHANGES + 2, this::take, () -> false);
        assertEquals(List.of(EXCHANGES + 1L), found);
    }

    @Test
    void failAsOneOfThemDoes() {
        capture();
        Scans scans = scans(2);
        Runnable look = () -> scans.look(
                1,
                EXCHANGES + 1,
                part -> {
                    throw new IllegalStateException("nobody listens");
                },
                () -> false);
        assertThrows(IllegalStateException.class, look::run);
    }

    @Test
    void failAsAHelperBreaks() {
        capture();
        Thread own = Thread.currentThread();
        Scans scans = scans(2);
        Runnable look = () -> scans.look(
                1,
                EXCHANGES + 1,
                part -> {
                    if (Thread.currentThread() != own) {
                        throw new OutOfMemoryError("on purpose");
                    }
                },
                () -> false);
        assertThrows(OutOfMemoryError.class, () -> untilAHelperHadPart(look));
    }

    private static void untilAHelperHadPart(Runnable look) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < deadline) {
            look.run();
        }
    }
}
