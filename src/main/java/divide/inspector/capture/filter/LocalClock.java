package divide.inspector.capture.filter;

import divide.inspector.capture.WallClock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.concurrent.TimeUnit;

/// Tells the time by the clock on the wall without an object for each: what is added to a reading of
/// [System#nanoTime] stays the same until the clocks are changed. One thread at a time.
final class LocalClock {
    private static final long DAY = TimeUnit.DAYS.toNanos(1);

    private final WallClock clock;
    private final ZoneRules rules;
    private long from = Long.MAX_VALUE;
    private long to = Long.MIN_VALUE;
    private long shift;

    LocalClock(WallClock clock, ZoneId zone) {
        this.clock = clock;
        this.rules = zone.getRules();
    }

    /// Nanoseconds since midnight.
    long ofDay(long nanoTime) {
        return Math.floorMod(sinceEpoch(nanoTime), DAY);
    }

    /// Nanoseconds since the beginning of 1970 by the clock on the wall.
    long sinceEpoch(long nanoTime) {
        if (nanoTime < from || nanoTime >= to) {
            lookUp(nanoTime);
        }
        return nanoTime + shift;
    }

    private void lookUp(long nanoTime) {
        Instant instant = clock.at(nanoTime);
        long offset = TimeUnit.SECONDS.toNanos(rules.getOffset(instant).getTotalSeconds());
        shift = nanos(instant) + offset - nanoTime;
        ZoneOffsetTransition before = rules.previousTransition(instant.plusNanos(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        from = before == null ? Long.MIN_VALUE : nanoTime - distance(before.getInstant(), instant);
        to = after == null ? Long.MAX_VALUE : nanoTime + distance(instant, after.getInstant());
    }

    private static long nanos(Instant instant) {
        return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    }

    /// Half of what a long has room for, when it is more: nobody's exchanges lie 146 years apart.
    private static long distance(Instant early, Instant late) {
        long seconds = late.getEpochSecond() - early.getEpochSecond();
        boolean isFar = seconds > TimeUnit.NANOSECONDS.toSeconds(Long.MAX_VALUE / 2);
        return isFar ? Long.MAX_VALUE / 2 : TimeUnit.SECONDS.toNanos(seconds) + late.getNano() - early.getNano();
    }
}
