package divide.inspector.ui.charts;

import divide.inspector.ui.fx.Figures;

/// Writes how long bars are, without leaving a digit out.
final class Lengths {
    private static final long MINUTE = 60 * 1_000_000_000L;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Lengths() {}

    /// `20 ms`, `10 min`, `2 d`, for people.
    static String spoken(long nanos, Figures figures) {
        if (nanos < MINUTE) {
            return figures.exact(nanos);
        }
        if (nanos < HOUR) {
            return nanos / MINUTE + " min";
        }
        return nanos < DAY ? nanos / HOUR + " h" : nanos / DAY + " d";
    }
}
