package divide.inspector.load;

import java.time.Duration;

/// How much a run does.
public sealed interface Amount {
    /// The most calls of one run.
    long MOST_CALLS = 1_000_000_000;

    /// The longest time of one run.
    Duration LONGEST = Duration.ofDays(1);

    /// So many calls, shared out among the connections.
    ///
    /// @param count 1 to [#MOST_CALLS]
    record Calls(long count) implements Amount {
        public Calls {
            if (count < 1 || count > MOST_CALLS) {
                throw new IllegalArgumentException(count + " calls are not in 1.." + MOST_CALLS);
            }
        }
    }

    /// As many calls as come about in a time.
    ///
    /// @param length up to [#LONGEST]
    record Time(Duration length) implements Amount {
        public Time {
            if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(length + " is not a time up to " + LONGEST);
            }
        }
    }
}
