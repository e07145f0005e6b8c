package divide.inspector.capture.file;

import divide.inspector.capture.WallClock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// Turns the times of exchanges into those of files and back: nanoseconds since 1970, which files have no negative ones
/// of. Any thread.
///
/// @param offset what a time in [System#nanoTime] lacks
record EpochTime(long offset) {
    static EpochTime of(WallClock clock) {
        Instant base = clock.instant();
        return new EpochTime(TimeUnit.SECONDS.toNanos(base.getEpochSecond()) + base.getNano() - clock.nanos());
    }

    /// The time in a file.
    long of(long nanoTime) {
        return Math.max(0, nanoTime + offset);
    }

    /// What `nanoTime` is behind the time in a file of a packet that comes at `packet`, in [System#nanoTime].
    long behind(long packet, long nanoTime) {
        return nanoTime + offset - of(packet);
    }

    /// The time of an exchange.
    long nanoTime(long nanos) {
        return nanos - offset;
    }
}
