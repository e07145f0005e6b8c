package divide.inspector.ui.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Typed;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WholeNumberTest {
    private final WholeNumber port = new WholeNumber(new Messages(Locale.ENGLISH), 0, 65535);

    @ParameterizedTest
    @CsvSource({"0,0", "8000,8000", "65535,65535", "007,7"})
    void takesNumbersInRange(String text, int number) {
        assertEquals(new Typed.Accepted<>(number), port.apply(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "4294967296", "99999999999999999999999"})
    void refusesNumbersOutsideTheRange(String text) {
        assertEquals(
                text + " is out of range; type a number from 0 to 65535.",
                port.apply(text).problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"80a", "8 000", "8,000", "8.5", "1e3", "+1", "-", "٣"})
    void refusesWhatIsNoWholeNumber(String text) {
        assertEquals(
                "\"" + text + "\" is not a whole number; type one from 0 to 65535.",
                port.apply(text).problem());
    }

    @Test
    void asksForANumberWhereThereIsNone() {
        assertEquals("Type a whole number from 0 to 65535.", port.apply("").problem());
    }

    @Test
    void quotesOnlyTheBeginningOfALongText() {
        assertEquals(
                "\"" + "x".repeat(24) + "…\" is not a whole number; type one from 0 to 65535.",
                port.apply("x".repeat(1_000)).problem());
    }
}
