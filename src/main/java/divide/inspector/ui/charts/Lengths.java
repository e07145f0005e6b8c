package divide.inspector.ui.charts;

import java.math.BigDecimal;

/// Writes durations without leaving a digit out.
final class Lengths {
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Lengths() {}

    /// `1.25 ms`, for people.
    static String words(long nanos) {
        return write(nanos, " ", "µ");
    }

    /// `1.25ms`, for filters.
    static String term(long nanos) {
        return write(nanos, "", "u");
    }

    /// `20 ms`, `10 min`, `2 d`, for people.
    static String spoken(long nanos) {
        if (nanos < MINUTE) {
            return words(nanos);
        }
        if (nanos < HOUR) {
            return nanos / MINUTE + " min";
        }
        return nanos < DAY ? nanos / HOUR + " h" : nanos / DAY + " d";
    }

    private static String write(long nanos, String gap, String micro) {
        if (nanos < MICRO) {
            return nanos + gap + "ns";
        }
        if (nanos < MILLI) {
            return digits(nanos, 3) + gap + micro + "s";
        }
        return nanos < SECOND ? digits(nanos, 6) + gap + "ms" : digits(nanos, 9) + gap + "s";
    }

    private static String digits(long nanos, int places) {
        return BigDecimal.valueOf(nanos, places).stripTrailingZeros().toPlainString();
    }
}
