package divide.inspector.capture.statistics;

import java.util.List;

/// How many exchanges began when: periods of one length, one behind the other.
///
/// @param width how long a period is, in nanoseconds
/// @param first when the first one begins, in [System#nanoTime]
/// @param counts how many exchanges began in each
public record TimeLine(long width, long first, List<Count> counts) {
    public TimeLine {
        counts = List.copyOf(counts);
    }

    /// When the period at `index` begins, in [System#nanoTime]; it ends before the next one begins.
    public long begin(int index) {
        return first + index * width;
    }
}
