package divide.inspector.capture;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Turns the times of an exchange into times of day. Its base is taken once, so that exchanges keep their order and
/// their distances when the machine's clock is set meanwhile. Any thread.
///
/// @param instant the time of day at the base
/// @param nanos [System#nanoTime] at the base
public record WallClock(Instant instant, long nanos) {
    /// A clock whose base is now.
    public static WallClock start() {
        return new WallClock(Instant.now(), System.nanoTime());
    }

    /// The time of day at `nanoTime`, a reading of [System#nanoTime] before or after the base.
    public Instant at(long nanoTime) {
        return instant.plusNanos(nanoTime - nanos);
    }

    /// The reading of [System#nanoTime] that stands for `time`, which lies at most 292 years from the base.
    ///
    /// @throws ArithmeticException when it lies further away
    public long nanosAt(Instant time) {
        return Math.addExact(nanos, instant.until(time, ChronoUnit.NANOS));
    }
}
