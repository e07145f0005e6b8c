package divide.inspector.rpc;

import java.time.Duration;

/// Durations for clocks and, in words, for people: `10 s`, `300 ms`.
public final class Durations {
    /// Half of what a reading of [System#nanoTime] can differ by, so that a moment that much later can be compared.
    private static final long LONGEST = Long.MAX_VALUE / 2;

    private static final Duration MOST = Duration.ofNanos(LONGEST);

    private Durations() {}

    /// The duration in nanoseconds, at most 146 years: what is added to a reading of [System#nanoTime]. Nobody sees the
    /// end of a longer one.
    public static long nanos(Duration duration) {
        return duration.compareTo(MOST) < 0 ? duration.toNanos() : LONGEST;
    }

    /// The duration in whole seconds where it has no fraction, else in milliseconds.
    public static String text(Duration duration) {
        return duration.toMillisPart() == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
