package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
    private final Locale usual = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 ns",
        "999,999 ns",
        "1000,1.0 µs",
        "41000,41 µs",
        "3200000,3.2 ms",
        "999499,999 µs",
        "999500,1.0 ms",
        "999500000,1.0 s",
        "2100000000,2.1 s",
        "59000000000,59 s",
        "187000000000,3:07 min"
    })
    void picksTheUnitThatReadsBest(long nanos, String words) {
        assertEquals(words, Durations.text(nanos));
    }

    @ParameterizedTest
    @CsvSource({
        "0,999,0–999 ns",
        "999,1122,1.00–1.12 µs",
        "1000000,1122018,1.00–1.12 ms",
        "11220185,12589254,11.2–12.6 ms",
        "112201845,125892541,112–126 ms",
        "891250938,1000000000,0.89–1.00 s",
        "12350000000,12400000000,12.350–12.400 s",
        "0,1000000000,0.0–1.0 s",
        "59960000000,62960000000,1:00.0–1:03.0 min",
        "187500000000,190000000000,3:07.5–3:10.0 min",
        "180000000000,240000000000,3:00–4:00 min",
        "1000,1000,1.000–1.000 µs"
    })
    void tellsTheEndsOfARangeApart(long from, long to, String words) {
        assertEquals(words, Durations.range(from, to));
    }

    @Test
    void readsTheSameOnAnyMachine() {
        for (String tag : List.of("de-DE", "ar-EG-u-nu-arab")) {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertEquals("3.2 ms", Durations.text(3_200_000), tag);
            assertEquals("3:07 min", Durations.text(187_000_000_000L), tag);
        }
    }
}
