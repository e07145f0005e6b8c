package divide.inspector.ui.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.capture.WallClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the cells of a row say as filters.
class RowTermsTest {
    private final RowTerms terms =
            new RowTerms(new WallClock(Instant.parse("2026-11-25T12:00:05.250Z"), 0), ZoneOffset.UTC);

    @Test
    void everyCellOfAnEndedExchangeIsAFilter() {
        var row = Rows.done(7, "2.0");
        assertEquals(Optional.of("mark:fine"), terms.mark(row));
        assertEquals(Optional.of("number=7"), terms.number(row));
        assertEquals(Optional.of("time=12:00:05.250"), terms.time(row));
        assertEquals(Optional.of("source:server"), terms.source(row));
        assertEquals(Optional.of("conn:1"), terms.connection(row));
        assertEquals(Optional.of("call=\"divide(200, 100)\""), terms.call(row));
        assertEquals(Optional.of("result=2.0"), terms.result(row));
        assertEquals(Optional.of("request=24"), terms.requestSize(row));
        assertEquals(Optional.of("response=5"), terms.responseSize(row));
        assertEquals(Optional.of("latency=41us"), terms.latency(row));
    }

    @Test
    void whatIsUnderWayIsNoFilterYet() {
        var row = Rows.open(8, "waiting");
        assertEquals(Optional.empty(), terms.result(row));
        assertEquals(Optional.empty(), terms.latency(row));
        assertEquals(Optional.of("mark:open"), terms.mark(row));
    }
}
