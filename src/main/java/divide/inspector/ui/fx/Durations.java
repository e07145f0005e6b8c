package divide.inspector.ui.fx;

import java.util.Locale;

/// Times for people to read at a glance.
public final class Durations {
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private Durations() {}

    /// `850 ns`, `41 µs`, `3.2 ms`, `2.1 s`, `3:07 min`: three significant digits at the most.
    public static String text(long nanos) {
        if (nanos < MICRO) {
            return nanos + " ns";
        }
        if (nanos < MILLI) {
            return scaled(nanos, MICRO, "µs");
        }
        if (nanos < SECOND) {
            return scaled(nanos, MILLI, "ms");
        }
        return nanos < 60 * SECOND ? scaled(nanos, SECOND, "s") : minutes(nanos / SECOND);
    }

    private static String scaled(long nanos, long unit, String name) {
        double value = (double) nanos / unit;
        return String.format(Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, name);
    }

    private static String minutes(long seconds) {
        return "%d:%02d min".formatted(seconds / 60, seconds % 60);
    }
}
