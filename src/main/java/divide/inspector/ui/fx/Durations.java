package divide.inspector.ui.fx;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
        // What would be rounded to a thousand is one of the next unit.
        if (nanos < MILLI - MICRO / 2) {
            return scaled(nanos, MICRO, "µs");
        }
        if (nanos < SECOND - MILLI / 2) {
            return scaled(nanos, MILLI, "ms");
        }
        return nanos < 60 * SECOND ? scaled(nanos, SECOND, "s") : minutes(nanos / SECOND);
    }

    private static String scaled(long nanos, long unit, String name) {
        double value = (double) nanos / unit;
        return String.format(Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, name);
    }

    /// `1.00–1.12 ms`, `12.35–12.40 s`, `3:07.5–3:10.0 min`: with as many digits as it takes to tell the width of what
    /// lies between to two digits.
    ///
    /// @param from at most `to`
    public static String range(long from, long to) {
        if (to < MICRO) {
            return from + "–" + to + " ns";
        }
        if (to < MILLI) {
            return range(from, to, MICRO, "µs");
        }
        if (to < SECOND) {
            return range(from, to, MILLI, "ms");
        }
        return to < 60 * SECOND ? range(from, to, SECOND, "s") : minutes(from, to);
    }

    private static String range(long from, long to, long unit, String name) {
        int digits = digits(to - from, unit);
        return number(from, unit, digits) + "–" + number(to, unit, digits) + " " + name;
    }

    /// How many digits behind the point tell a width to two digits, at most all that a nanosecond needs.
    private static int digits(long width, long unit) {
        double most = Math.log10(unit);
        return (int) Math.clamp(1 - Math.floor(Math.log10((double) Math.max(1, width) / unit)), 0, most);
    }

    private static String number(long nanos, long unit, int digits) {
        return BigDecimal.valueOf(nanos)
                .divide(BigDecimal.valueOf(unit), digits, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String minutes(long from, long to) {
        int digits = digits(to - from, SECOND);
        return clock(from, digits) + "–" + clock(to, digits) + " min";
    }

    private static String clock(long nanos, int digits) {
        // Rounded first: 59.96 s is 1:00.0.
        BigDecimal seconds = new BigDecimal(number(nanos, SECOND, digits));
        BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.valueOf(60));
        String rest = parts[1].toPlainString();
        return parts[0].toBigInteger() + (parts[1].compareTo(BigDecimal.TEN) < 0 ? ":0" : ":") + rest;
    }

    private static String minutes(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60);
    }
}
