package divide.inspector.load;

/// The latencies of a run at a glance, in nanoseconds, each to three digits.
///
/// @param p50 half of the answers came within this
/// @param p90 nine of ten
/// @param p99 99 of 100
/// @param p999 999 of 1000
/// @param max all of them
public record Latencies(long p50, long p90, long p99, long p999, long max) {
    /// Of no answers.
    public static final Latencies NONE = new Latencies(0, 0, 0, 0, 0);
}
