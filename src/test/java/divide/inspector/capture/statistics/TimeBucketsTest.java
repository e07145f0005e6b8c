package divide.inspector.capture.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Periods that become longer.
class TimeBucketsTest {
    private static final long MILLI = 1_000_000;
    private static final Count ONE = new Count(1, 0);

    private final TimeBuckets buckets = new TimeBuckets(0);

    @Test
    void areOneMillisecondLongAtFirst() {
        buckets.add(5 * MILLI, false);
        buckets.add(5 * MILLI + 999_999, true);
        buckets.add(7 * MILLI, false);
        assertEquals(new TimeLine(MILLI, 5 * MILLI, List.of(new Count(2, 1), Count.NONE, ONE)), buckets.line());
    }

    @Test
    void becomeLongerWhenThereWouldBeTooMany() {
        buckets.add(MILLI, false);
        buckets.add(240 * MILLI, true);
        assertEquals(240, buckets.line().counts().size());
        buckets.add(241 * MILLI, false);
        TimeLine line = buckets.line();
        assertEquals(2 * MILLI, line.width());
        assertEquals(0, line.first());
        assertEquals(121, line.counts().size());
        assertEquals(ONE, line.counts().getFirst());
        assertEquals(new Count(2, 1), line.counts().getLast());
    }

    @Test
    void beginAtRoundTimesOfTheClockOnTheWall() {
        TimeBuckets shifted = new TimeBuckets(300_000);
        shifted.add(0, false);
        assertEquals(new TimeLine(MILLI, -300_000, List.of(ONE)), shifted.line());
    }

    @Test
    void takeInWhatIsEarlierThanAllBefore() {
        buckets.add(10 * MILLI, false);
        buckets.add(-10 * MILLI, true);
        TimeLine line = buckets.line();
        assertEquals(-10 * MILLI, line.first());
        assertEquals(21, line.counts().size());
        assertEquals(new Count(1, 1), line.counts().getFirst());
        assertEquals(ONE, line.counts().getLast());
    }

    @Test
    void spanAnyTwoTimes() {
        buckets.add(Long.MIN_VALUE, false);
        buckets.add(Long.MAX_VALUE, true);
        TimeLine line = buckets.line();
        assertTrue(line.counts().size() <= TimeBuckets.MOST, line::toString);
        assertEquals(new Count(2, 1), line.counts().stream().reduce(Count.NONE, Count::plus));
    }
}
