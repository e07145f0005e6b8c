package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Times of day from readings of the machine's ticker.
class WallClockTest {
    private final WallClock clock = new WallClock(Instant.parse("2026-01-01T12:00:00Z"), -5_000_000);

    @Test
    void tellsTimesAfterItsBase() {
        assertEquals(Instant.parse("2026-01-01T12:00:00.007Z"), clock.at(2_000_000));
    }

    @Test
    void tellsTimesBeforeItsBase() {
        assertEquals(Instant.parse("2026-01-01T11:59:59.999Z"), clock.at(-6_000_000));
    }
}
