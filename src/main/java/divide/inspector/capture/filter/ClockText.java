package divide.inspector.capture.filter;

import divide.inspector.capture.filter.Token.Piece;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads times of day, dates, and both: each a period as long as it is precise.
final class ClockText {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[Tt](.+))?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?");
    private static final long DAY = TimeUnit.DAYS.toNanos(1);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /// A part of a day, in nanoseconds.
    private record Part(long begin, long length) {}

    private ClockText() {}

    /// Whether `text` begins with a date.
    static boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    /// Nanoseconds since midnight, or, with a date, since 1970 by the clock on the wall.
    static Literal read(Piece piece) throws MistakeException {
        try {
            Matcher date = DATE.matcher(piece.text());
            return date.matches() ? moment(date, piece) : period(0, time(piece.text(), piece));
        } catch (DateTimeException outside) {
            throw noTime(piece);
        }
    }

    private static Literal moment(Matcher date, Piece piece) throws MistakeException {
        LocalDate day = LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
        long midnight = day.atStartOfDay().toEpochSecond(ZoneOffset.UTC) * SECOND;
        return period(midnight, date.group(4) == null ? new Part(0, DAY) : time(date.group(4), piece));
    }

    private static Literal period(double base, Part part) {
        double begin = base + part.begin();
        return Literal.period(begin, Math.max(begin, Math.nextDown(begin + part.length())));
    }

    private static Part time(String text, Piece piece) throws MistakeException {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw noTime(piece);
        }
        long minute = LocalTime.of(number(time, 1), number(time, 2)).toNanoOfDay();
        if (time.group(3) == null) {
            return new Part(minute, MINUTE);
        }
        long second = LocalTime.of(0, 0, number(time, 3)).toNanoOfDay();
        String digits = time.group(4) == null ? "" : time.group(4);
        long nanos = Long.parseLong((digits + "000000000").substring(0, 9));
        long precision = Long.parseLong("1000000000".substring(0, 10 - digits.length()));
        return new Part(minute + second + nanos, precision);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static MistakeException noTime(Piece piece) {
        return Mistake.at(Mistake.Kind.NO_TIME, piece, piece.text());
    }
}
