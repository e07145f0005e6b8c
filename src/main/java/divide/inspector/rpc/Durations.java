package divide.inspector.rpc;

import java.time.Duration;

/// Durations in the words of people: `10 s`, `300 ms`.
final class Durations {
    private Durations() {}

    static String text(Duration duration) {
        return duration.toMillisPart() == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
