package divide.inspector.ui.charts;

import divide.inspector.capture.statistics.TimeLine;
import divide.inspector.ui.charts.WallTimes.Days;
import divide.inspector.ui.fx.Figures;
import divide.inspector.ui.fx.Messages;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// Makes bars of periods.
final class TimeBars {
    /// Fewer bars than these would be slabs.
    private static final int LEAST = 60;

    private static final int MOST_TICKS = 9;

    /// Further to the right there is no room for the words.
    private static final double LAST_TICK = 0.96;

    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final long DAY = TimeUnit.DAYS.toNanos(1);

    /// How far apart the words under the bars may be.
    private static final long[] STEPS = LongStream.concat(
                    LongStream.of(10, 20, 50, 100, 200, 500).map(millis -> millis * MILLI),
                    LongStream.concat(
                            LongStream.of(1, 2, 5, 10, 15, 30).map(seconds -> seconds * SECOND),
                            LongStream.concat(
                                    LongStream.of(1, 2, 5, 10, 15, 30, 60, 120, 360, 720)
                                            .map(minutes -> minutes * MINUTE),
                                    LongStream.iterate(DAY, days -> 2 * days).limit(15))))
            .toArray();

    private final WallTimes wall;
    private final Messages messages;

    TimeBars(WallTimes wall, Messages messages) {
        this.wall = wall;
        this.messages = messages;
    }

    Bars of(TimeLine line) {
        int count = line.counts().size();
        int room = Math.max(LEAST, count);
        Days days = wall.days(line.begin(0), line.begin(Math.max(1, count)));
        return new Bars(
                line.counts(),
                room,
                count == 0 ? List.of() : ticks(line, room, days),
                Scale.of(line.counts(), messages.figures()),
                messages.text("charts.time.unit", messages.figures().length(line.width())),
                index -> words(line, index, days),
                index -> wall.term(line.begin(index), line.begin(index + 1)));
    }

    private List<Tick> ticks(TimeLine line, int room, Days days) {
        long step = step(room * line.width());
        DateTimeFormatter format = format(step, days);
        long begin = line.first() + wall.shift();
        List<Tick> ticks = new ArrayList<>();
        long end = begin + (long) (room * line.width() * LAST_TICK);
        for (long time = Math.ceilDiv(begin, step) * step; time < end; time += step) {
            double place = (double) (time - begin) / line.width();
            ticks.add(new Tick(place, format.format(wall.at(time - wall.shift()))));
        }
        return ticks;
    }

    private static long step(long span) {
        return LongStream.of(STEPS)
                .filter(step -> span / step < MOST_TICKS)
                .findFirst()
                .orElse(STEPS[STEPS.length - 1]);
    }

    private DateTimeFormatter format(long step, Days days) {
        if (step >= DAY) {
            return day();
        }
        if (step >= MINUTE) {
            return days == Days.ONE ? messages.figures().minuteOfDay() : moment();
        }
        return ofDay(step);
    }

    /// As exact as times that are `step` apart need to be.
    private DateTimeFormatter ofDay(long step) {
        Figures figures = messages.figures();
        return step >= SECOND ? figures.secondOfDay() : figures.timeOfDay();
    }

    /// `Nov 25`, as the window's language says it.
    private DateTimeFormatter day() {
        return DateTimeFormatter.ofLocalizedPattern("MMMd")
                .localizedBy(messages.locale())
                .withDecimalStyle(messages.figures().minuteOfDay().getDecimalStyle());
    }

    private DateTimeFormatter moment() {
        return new DateTimeFormatterBuilder()
                .append(day())
                .appendLiteral(' ')
                .append(messages.figures().minuteOfDay())
                .toFormatter(messages.locale())
                .withDecimalStyle(messages.figures().minuteOfDay().getDecimalStyle());
    }

    private String words(TimeLine line, int index, Days days) {
        DateTimeFormatter ofDay = ofDay(line.width());
        String period = messages.text(
                "charts.time.between",
                wall.words(line.begin(index), ofDay, days, messages.locale()),
                wall.words(line.begin(index + 1), ofDay, days, messages.locale()));
        return messages.text(
                "charts.bar.words",
                period,
                line.counts().get(index).calls(),
                line.counts().get(index).errors());
    }
}
