package divide.inspector.rpc;

import java.time.Duration;

/// Durations in the words of people: `10 s`, `300 ms`.
public final class Durations {
    private Durations() {}

    /// The duration in whole seconds where it has no fraction, else in milliseconds.
    public static String text(Duration duration) {
        return duration.toMillisPart() == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
