package divide.inspector.load;

/// The rows of a picture of latencies: equally high on a logarithmic scale.
public final class LatencyScale {
    /// How many rows lie between a latency and ten times as much.
    public static final int ROWS_A_DECADE = 20;

    /// Where the lowest row begins: 1 µs.
    public static final long LOWEST = 1_000;

    /// How many rows there are: up to 1000 s.
    public static final int ROWS = 9 * ROWS_A_DECADE;

    private LatencyScale() {}

    /// The row of a latency in nanoseconds; what lies outside of the scale is in its first or last row.
    public static int row(long nanos) {
        return Math.clamp((int) Math.floor(place(nanos)), 0, ROWS - 1);
    }

    /// Where a latency lies, in rows from the beginning of the lowest.
    public static double place(long nanos) {
        return Math.log10((double) Math.max(1, nanos) / LOWEST) * ROWS_A_DECADE;
    }

    /// The latency, in nanoseconds, that a row begins with.
    public static long from(int row) {
        return Math.round(LOWEST * Math.pow(10, (double) row / ROWS_A_DECADE));
    }
}
