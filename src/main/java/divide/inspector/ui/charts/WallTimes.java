package divide.inspector.ui.charts;

import divide.inspector.capture.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Says times by the clock on the wall, for people and for filters.
///
/// @param clock tells the time of day of a [System#nanoTime]
/// @param zone where that time holds
record WallTimes(WallClock clock, ZoneId zone) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_LOCAL_TIME;

    /// What is added to a [System#nanoTime] to get nanoseconds since 1970 by the clock on the wall, as long as the
    /// clocks aren't changed.
    long shift() {
        Instant base = clock.instant();
        return Duration.between(Instant.EPOCH, base).toNanos()
                + Duration.ofSeconds(zone.getRules().getOffset(base).getTotalSeconds())
                        .toNanos()
                - clock.nanos();
    }

    LocalDateTime at(long nanoTime) {
        return LocalDateTime.ofInstant(clock.at(nanoTime), zone);
    }

    /// The filter for what began at `from` or later and before `to`. It holds its date: it may stand past midnight. The
    /// time of day apart from it is exact to the nanosecond, as one with a date isn't.
    String term(long from, long to) {
        LocalDateTime begin = at(from);
        LocalDateTime end = at(to);
        boolean endsWithDay = end.equals(begin.toLocalDate().plusDays(1).atStartOfDay());
        if (!endsWithDay && !begin.toLocalDate().equals(end.toLocalDate())) {
            return "time>=" + moment(begin) + " time<" + moment(end);
        }
        String until = endsWithDay ? "" : " time<" + TIME.format(end);
        return "time=" + DATE.format(begin) + " time>=" + TIME.format(begin) + until;
    }

    private static String moment(LocalDateTime time) {
        return DATE.format(time) + "T" + TIME.format(time);
    }

    /// Over how many days all exchanges are spread.
    enum Days {
        ONE,
        SEVERAL
    }

    Days days(long from, long to) {
        return at(from).toLocalDate().equals(at(to - 1).toLocalDate()) ? Days.ONE : Days.SEVERAL;
    }

    /// A time of day as `ofDay` writes it, with the date before it, as people write it in `locale`, where there are
    /// several.
    String words(long nanoTime, DateTimeFormatter ofDay, Days days, Locale locale) {
        LocalDateTime time = at(nanoTime);
        return switch (days) {
            case ONE -> ofDay.format(time);
            case SEVERAL ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .localizedBy(locale)
                                .withDecimalStyle(ofDay.getDecimalStyle())
                                .format(time)
                        + " " + ofDay.format(time);
        };
    }
}
