package divide.inspector.capture.statistics;

import java.util.List;

/// How long answers took.
///
/// @param first the index of the first [LatencyRange] that has any
/// @param counts how many took as long as that range says, and as the ones behind it; empty when none was answered
/// @param median half of them took at most that long, in nanoseconds
/// @param slowHundredth 99 of 100 took at most that long, in nanoseconds
/// @param slowest the longest, in nanoseconds
public record Latencies(int first, List<Count> counts, long median, long slowHundredth, long slowest) {
    public Latencies {
        counts = List.copyOf(counts);
    }

    /// The range that the count at `index` is about.
    public LatencyRange range(int index) {
        return LatencyRange.at(first + index);
    }
}
