package divide.inspector.capture.statistics;

import java.util.List;
import org.HdrHistogram.Histogram;

/// Counts answers by how long they took. One thread at a time.
final class LatencyBuckets {
    private static final int DIGITS = 3;

    private final Counts counts = new Counts(LatencyRange.COUNT);
    private final Histogram histogram = new Histogram(DIGITS);
    private int lowest = LatencyRange.COUNT;
    private int highest = -1;

    void add(long nanos, boolean isError) {
        int index = LatencyRange.indexOf(nanos);
        counts.add(index, isError);
        lowest = Math.min(lowest, index);
        highest = Math.max(highest, index);
        histogram.recordValue(Math.max(0, nanos));
    }

    Latencies latencies() {
        return highest < 0
                ? new Latencies(0, List.of(), 0, 0, 0)
                : new Latencies(
                        lowest,
                        counts.list(lowest, highest + 1),
                        histogram.getValueAtPercentile(50),
                        histogram.getValueAtPercentile(99),
                        histogram.getMaxValue());
    }
}
