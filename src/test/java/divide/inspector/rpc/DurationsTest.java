package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class DurationsTest {
    private static final Duration AGES = Duration.ofDays(400_000);

    @Test
    void countsNanoseconds() {
        assertEquals(1_500_000_000, Durations.nanos(Duration.ofMillis(1_500)));
    }

    @Test
    void findsAMomentAfterAgesThatIsLater() {
        long now = System.nanoTime();
        long then = now + Durations.nanos(AGES);
        assertTrue(then - now > 0);
        assertEquals(Durations.nanos(AGES), Durations.nanos(Duration.ofSeconds(Long.MAX_VALUE)));
    }
}
