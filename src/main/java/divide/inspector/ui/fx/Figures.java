package divide.inspector.ui.fx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DecimalStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/// Writes numbers, durations and times of day for people, as is done in a language where they live. Any thread.
///
/// What stands on the wire is not for it: a value is written the same everywhere.
public final class Figures {
    /// As programs read them: in the digits of ASCII and with a point.
    public static final Figures PLAIN = new Figures(Locale.ROOT);

    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final int MILLI_DIGITS = 3;

    private final Locale locale;
    private final char point;
    private final char zero;
    private final DateTimeFormatter timeOfDay;
    private final DateTimeFormatter secondOfDay;
    private final DateTimeFormatter minuteOfDay;

    /// As in `locale`.
    public Figures(Locale locale) {
        DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(locale);
        this.locale = locale;
        this.point = signs.getDecimalSeparator();
        this.zero = signs.getZeroDigit();
        this.minuteOfDay = ofDay("HH:mm", locale);
        this.secondOfDay = ofDay("HH:mm:ss", locale);
        this.timeOfDay = new DateTimeFormatterBuilder()
                .append(secondOfDay)
                .appendFraction(ChronoField.NANO_OF_SECOND, MILLI_DIGITS, MILLI_DIGITS, true)
                .toFormatter(locale)
                .withDecimalStyle(DecimalStyle.of(locale));
    }

    private static DateTimeFormatter ofDay(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).withDecimalStyle(DecimalStyle.of(locale));
    }

    /// `12,345`: in groups.
    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// `14:03:07.250`: all 24 hours, and thousandths of a second, in any language.
    public DateTimeFormatter timeOfDay() {
        return timeOfDay;
    }

    /// `14:03:07`
    public DateTimeFormatter secondOfDay() {
        return secondOfDay;
    }

    /// `14:03`
    public DateTimeFormatter minuteOfDay() {
        return minuteOfDay;
    }

    /// `0.001250 s`
    ///
    /// @param digits how many behind the point, 0 to 9
    public String seconds(long nanos, int digits) {
        return written(number(nanos, SECOND, digits), "s");
    }

    /// `1.25 ms`, `20.5 s`: no digit is left out.
    public String exact(long nanos) {
        if (nanos < MICRO) {
            return written(BigDecimal.valueOf(nanos), "ns");
        }
        if (nanos < MILLI) {
            return exact(nanos, 3, "µs");
        }
        return nanos < SECOND ? exact(nanos, 6, "ms") : exact(nanos, 9, "s");
    }

    /// `20 ms`, `10 min`, `2 d`: a length that is whole in its unit from a minute on; what is over is left out.
    public String length(long nanos) {
        if (nanos < MINUTE) {
            return exact(nanos);
        }
        if (nanos < HOUR) {
            return whole(nanos / MINUTE, "min");
        }
        return nanos < DAY ? whole(nanos / HOUR, "h") : whole(nanos / DAY, "d");
    }

    private String whole(long number, String unit) {
        return written(BigDecimal.valueOf(number), unit);
    }

    /// `1.25ms`: exactly, for filters.
    public static String term(long nanos) {
        return inFilter(PLAIN.exact(nanos));
    }

    /// `3.2ms`: what [#duration] writes, for filters.
    public static String roundedTerm(long nanos) {
        return inFilter(PLAIN.duration(nanos));
    }

    private static String inFilter(String words) {
        return words.replace(" ", "").replace('µ', 'u');
    }

    private String exact(long nanos, int places, String unit) {
        return written(BigDecimal.valueOf(nanos, places).stripTrailingZeros(), unit);
    }

    /// `850 ns`, `41 µs`, `3.2 ms`, `2.1 s`, `3:07 min`: three significant digits at the most.
    public String duration(long nanos) {
        if (nanos < MICRO) {
            return written(BigDecimal.valueOf(nanos), "ns");
        }
        // What would be rounded to a thousand is one of the next unit.
        if (nanos < MILLI - MICRO / 2) {
            return rounded(nanos, MICRO, "µs");
        }
        if (nanos < SECOND - MILLI / 2) {
            return rounded(nanos, MILLI, "ms");
        }
        return nanos < MINUTE ? rounded(nanos, SECOND, "s") : clock(nanos - nanos % SECOND, 0) + " min";
    }

    private String rounded(long nanos, long unit, String name) {
        return written(number(nanos, unit, nanos < 10 * unit ? 1 : 0), name);
    }

    /// `1.00–1.12 ms`, `12.35–12.40 s`, `3:07.5–3:10.0 min`: with as many digits as it takes to tell the width of what
    /// lies between to two digits.
    ///
    /// @param from at most `to`
    public String range(long from, long to) {
        if (to < MICRO) {
            return range(from, to, 1, "ns");
        }
        if (to < MILLI) {
            return range(from, to, MICRO, "µs");
        }
        if (to < SECOND) {
            return range(from, to, MILLI, "ms");
        }
        return to < MINUTE ? range(from, to, SECOND, "s") : minutes(from, to);
    }

    private String range(long from, long to, long unit, String name) {
        int digits = digits(to - from, unit);
        return written(number(from, unit, digits)) + "–" + written(number(to, unit, digits), name);
    }

    private String minutes(long from, long to) {
        int digits = digits(to - from, SECOND);
        return clock(from, digits) + "–" + clock(to, digits) + " min";
    }

    /// How many digits behind the point tell a width to two digits, at most all that a nanosecond needs.
    private static int digits(long width, long unit) {
        double most = Math.log10(unit);
        return (int) Math.clamp(1 - Math.floor(Math.log10((double) Math.max(1, width) / unit)), 0, most);
    }

    /// Minutes and seconds.
    private String clock(long nanos, int digits) {
        // Rounded first: 59.96 s is 1:00.0.
        BigDecimal[] parts = number(nanos, SECOND, digits).divideAndRemainder(BigDecimal.valueOf(60));
        String gap = parts[1].compareTo(BigDecimal.TEN) < 0 ? ":0" : ":";
        return localized(parts[0].toBigInteger() + gap + parts[1].toPlainString());
    }

    private static BigDecimal number(long nanos, long unit, int digits) {
        return BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(unit), digits, RoundingMode.HALF_UP);
    }

    private String written(BigDecimal number, String unit) {
        return written(number) + " " + unit;
    }

    private String written(BigDecimal number) {
        return localized(number.toPlainString());
    }

    private String localized(String digits) {
        if (point == '.' && zero == '0') {
            return digits;
        }
        StringBuilder text = new StringBuilder(digits.length());
        for (char sign : digits.toCharArray()) {
            boolean isDigit = sign >= '0' && sign <= '9';
            text.append(isDigit ? (char) (zero + sign - '0') : sign == '.' ? point : sign);
        }
        return text.toString();
    }
}
