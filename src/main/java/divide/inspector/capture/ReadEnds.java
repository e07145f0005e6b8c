package divide.inspector.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where in a stream of bytes reads ended, and when. One thread at a time.
final class ReadEnds {
    /// Most connections have at most one read that is not yet told as frames.
    private static final int FEW = 2;

    private long[] ends = new long[FEW];
    private long[] times = new long[FEW];
    private int from;
    private int to;

    /// Notes that a read ended before the byte at `end`.
    void add(long end, long nanos) {
        if (to == ends.length) {
            makeRoom();
        }
        ends[to] = end;
        times[to] = nanos;
        to++;
    }

    private void makeRoom() {
        int size = to - from;
        int capacity = size > ends.length / 2 ? 2 * ends.length : ends.length;
        long[] movedEnds = Arrays.copyOf(Arrays.copyOfRange(ends, from, to), capacity);
        long[] movedTimes = Arrays.copyOf(Arrays.copyOfRange(times, from, to), capacity);
        ends = movedEnds;
        times = movedTimes;
        from = 0;
        to = size;
    }

    /// Forgets the reads that brought nothing from `place` on.
    void dropUpTo(long place) {
        while (from < to && ends[from] <= place) {
            from++;
        }
        if (from == to) {
            from = 0;
            to = 0;
        }
    }

    /// Whether the bytes of the range `[first, end)` came in more than one read.
    boolean divide(long first, long end) {
        int at = firstBehind(first);
        return at < to && ends[at] < end;
    }

    /// The reads that brought bytes of the range `[first, end)`; the last one ends with it at the latest.
    List<Arrival> between(long first, long end) {
        List<Arrival> arrivals = new ArrayList<>();
        int at = firstBehind(first);
        for (long place = first; place < end && at < to; at++) {
            place = Math.min(end, ends[at]);
            arrivals.add(new Arrival((int) (place - first), times[at]));
        }
        return arrivals;
    }

    /// The first read that ended behind `place`; the reads before belong to frames that are gone or earlier ones.
    private int firstBehind(long place) {
        int found = Arrays.binarySearch(ends, from, to, place);
        return found < 0 ? -found - 1 : found + 1;
    }
}
