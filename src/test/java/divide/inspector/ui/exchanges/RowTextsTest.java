package divide.inspector.ui.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.capture.Annotation;
import divide.inspector.ui.fx.Messages;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What stands in a row's cells.
class RowTextsTest {
    private final RowTexts texts = new RowTexts(new Messages(Locale.ENGLISH), () -> 2_100_001_000);

    @Test
    void saysAFinishedExchange() {
        var row = Rows.done(7, "2.0");
        assertEquals("✓", texts.glyph(row));
        assertEquals("fine", texts.mark(row));
        assertEquals("7", texts.number(row));
        assertEquals("server", texts.source(row));
        assertEquals("2.0", texts.result(row));
        assertEquals("24 B", texts.requestSize(row));
        assertEquals("5 B", texts.responseSize(row));
        assertEquals("41 µs", texts.latency(row));
    }

    @Test
    void saysARowInASentence() {
        var row = Rows.done(7, "2.0");
        assertEquals(
                "exchange 7, server, " + row.call() + " = 2.0, 41 µs, no findings",
                texts.spoken(row, Annotation.NONE, Optional.empty()));
        assertEquals(
                "exchange 7, server, " + row.call() + " = 2.0, 41 µs, num2 is 0, marked. Note: why?",
                texts.spoken(row, new Annotation(true, "why?"), Optional.of("num2 is 0")));
        var open = Rows.open(8, "waiting");
        assertEquals(
                "exchange 8, server, " + open.call() + " = waiting, 2.1 s, no findings",
                texts.spoken(open, Annotation.NONE, Optional.empty()));
    }

    @Test
    void saysAnExchangeThatIsUnderWay() {
        var row = Rows.open(7, "waiting for 3 of 4 bytes of num1");
        assertEquals("◌", texts.glyph(row));
        assertEquals("waiting for 3 of 4 bytes of num1, 2.1 s", texts.result(row));
        assertEquals("—", texts.responseSize(row));
        assertEquals("…", texts.latency(row));
    }
}
