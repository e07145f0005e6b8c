package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        "2100000000,2.1 s",
        "59000000000,59 s",
        "187000000000,3:07 min"
    })
    void picksTheUnitThatReadsBest(long nanos, String words) {
        assertEquals(words, Durations.text(nanos));
    }

    @Test
    void readsTheSameOnAnyMachine() {
        Locale.setDefault(Locale.GERMANY);
        assertEquals("3.2 ms", Durations.text(3_200_000));
    }
}
