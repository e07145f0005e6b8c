package divide.inspector.capture.export;

import divide.inspector.capture.WallClock;
import java.time.Instant;

/// Writes times as ISO 8601 in UTC, always with nine digits of a second: `2026-01-31T08:15:00.000000001Z`. One thread
/// at a time.
final class Moments {
    private static final int DIGITS = 9;

    private final WallClock clock;
    private final StringBuilder text = new StringBuilder(32);
    /// Neighbours mostly share their second.
    private long second = Long.MIN_VALUE;

    private String upToSecond = "";

    Moments(WallClock clock) {
        this.clock = clock;
    }

    String text(long nanoTime) {
        Instant instant = clock.at(nanoTime);
        if (instant.getEpochSecond() != second) {
            second = instant.getEpochSecond();
            String whole = Instant.ofEpochSecond(second).toString();
            upToSecond = whole.substring(0, whole.length() - 1);
        }
        String nanos = Integer.toString(instant.getNano());
        text.setLength(0);
        text.append(upToSecond).append('.').repeat('0', DIGITS - nanos.length()).append(nanos);
        return text.append('Z').toString();
    }
}
