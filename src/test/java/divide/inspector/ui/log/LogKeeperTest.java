package divide.inspector.ui.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogKeeperTest {
    private final AtomicInteger changes = new AtomicInteger();
    private final LogKeeper keeper = new LogKeeper(changes::incrementAndGet);

    private static LogRecord entry(String words, Throwable why) {
        LogRecord entry = new LogRecord(Level.WARNING, words);
        entry.setLoggerName("divide.inspector.rpc");
        entry.setThrown(why);
        return entry;
    }

    @Test
    void keepsWhatWasLoggedWithItsTrace() {
        keeper.publish(entry("no answer", new IllegalStateException("on purpose")));
        String kept = keeper.kept().entries().getFirst();
        assertTrue(kept.contains("  WARNING  divide.inspector.rpc  no answer"), kept);
        assertTrue(kept.contains("IllegalStateException: on purpose"), kept);
        assertEquals(1, changes.get());
    }

    @Test
    void dropsTheOldestOfTooManyEntries() {
        for (int i = 0; i <= 2_000; i++) {
            keeper.publish(entry("entry " + i, null));
        }
        assertEquals(2_000, keeper.kept().entries().size());
        assertTrue(keeper.kept().entries().getFirst().endsWith("entry 1"));
        assertTrue(keeper.kept().entries().getLast().endsWith("entry 2000"));
    }

    @Test
    void passesOverWhatIsBelowItsLevel() {
        keeper.setLevel(Level.SEVERE);
        keeper.publish(entry("no answer", null));
        assertEquals(0, keeper.kept().entries().size());
    }

    @Test
    void writesAllTimesEquallyLong() {
        LogRecord onTheHour = entry("no answer", null);
        onTheHour.setInstant(Instant.parse("2026-11-25T10:00:00Z"));
        keeper.publish(onTheHour);
        assertTrue(
                keeper.kept().entries().getFirst().matches("\\d\\d:00:00\\.000  WARNING  .*"),
                keeper.kept().entries()::toString);
    }
}
