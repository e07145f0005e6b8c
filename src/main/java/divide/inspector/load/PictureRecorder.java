package divide.inspector.load;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/// Draws the picture of a run as it goes on. When there is no room for another column, each two become one. One thread.
final class PictureRecorder {
    static final int MOST_COLUMNS = 240;

    /// Full columns, which pictures share and nobody changes any more.
    private List<long[]> full = new ArrayList<>();

    private long[] current = new long[LatencyScale.ROWS];
    private long columnNanos;

    PictureRecorder(long columnNanos) {
        this.columnNanos = columnNanos;
    }

    /// Adds answers that came at `nanos` after the start, which never goes back.
    void add(Histogram latencies, long nanos) {
        while (nanos / columnNanos > full.size()) {
            full.add(current);
            current = new long[LatencyScale.ROWS];
            if (full.size() == MOST_COLUMNS) {
                halve();
            }
        }
        for (HistogramIterationValue value : latencies.recordedValues()) {
            current[LatencyScale.row(value.getValueIteratedTo())] += value.getCountAddedInThisIterationStep();
        }
    }

    private void halve() {
        List<long[]> halved = new ArrayList<>();
        for (int i = 0; i < MOST_COLUMNS; i += 2) {
            halved.add(sum(full.get(i), full.get(i + 1)));
        }
        full = halved;
        columnNanos *= 2;
    }

    private static long[] sum(long[] one, long[] other) {
        long[] sum = one.clone();
        for (int row = 0; row < sum.length; row++) {
            sum[row] += other[row];
        }
        return sum;
    }

    LatencyPicture picture() {
        List<long[]> all = new ArrayList<>(full);
        all.add(current.clone());
        return new LatencyPicture(columnNanos, all);
    }
}
