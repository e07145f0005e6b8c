package divide.inspector.capture.statistics;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// Counts exchanges by the time at which they begin, in as many periods as a chart has room for: whenever there would
/// be more they become longer, to a length that people know. One thread at a time.
final class TimeBuckets {
    /// How many periods there are at the most.
    static final int MOST = 240;

    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);

    /// Each is a multiple of the one before it. The last ones are so long that any two times are close to each other.
    private static final long[] WIDTHS = LongStream.concat(
                    LongStream.of(1, 2, 10, 20, 100, 200, 1_000, 2_000, 10_000, 20_000)
                            .map(millis -> millis * MILLI),
                    LongStream.concat(
                            LongStream.of(1, 2, 10, 20).map(minutes -> minutes * MINUTE),
                            LongStream.concat(
                                    LongStream.of(1, 2, 12).map(hours -> hours * HOUR),
                                    LongStream.iterate(24 * HOUR, days -> 2 * days)
                                            .limit(15))))
            .toArray();

    private final long shift;
    private int step;
    private long first;
    private int used;
    private Counts counts = new Counts(MOST);

    /// Periods that begin at multiples of their length.
    ///
    /// @param shift what is added to a time before it is divided by that length
    TimeBuckets(long shift) {
        this.shift = shift;
    }

    void add(long nanoTime, boolean isError) {
        long time = nanoTime + shift;
        while (!fits(Math.floorDiv(time, WIDTHS[step]))) {
            lengthen();
        }
        counts.add(placeOf(Math.floorDiv(time, WIDTHS[step])), isError);
    }

    private boolean fits(long bucket) {
        return used == 0 || Math.max(first + used - 1, bucket) - Math.min(first, bucket) < MOST;
    }

    private int placeOf(long bucket) {
        if (used == 0) {
            first = bucket;
        } else if (bucket < first) {
            counts.moveBehind((int) (first - bucket));
            used += (int) (first - bucket);
            first = bucket;
        }
        int place = (int) (bucket - first);
        used = Math.max(used, place + 1);
        return place;
    }

    private void lengthen() {
        long factor = WIDTHS[step + 1] / WIDTHS[step];
        long longerFirst = Math.floorDiv(first, factor);
        Counts longer = new Counts(MOST);
        for (int i = 0; i < used; i++) {
            longer.add((int) (Math.floorDiv(first + i, factor) - longerFirst), counts, i);
        }
        used = (int) (Math.floorDiv(first + used - 1, factor) - longerFirst) + 1;
        first = longerFirst;
        counts = longer;
        step++;
    }

    TimeLine line() {
        long width = WIDTHS[step];
        return used == 0
                ? new TimeLine(width, 0, List.of())
                : new TimeLine(width, first * width - shift, counts.list(0, used));
    }
}
