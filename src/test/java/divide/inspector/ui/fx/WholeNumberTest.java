package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WholeNumberTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final WholeNumber port = new WholeNumber(0, 65535);

    @ParameterizedTest
    @CsvSource({"0,0", "8000,8000", "65535,65535", "007,7", "+1,1", "-0,0"})
    void takesNumbersInRange(String text, int number) {
        assertEquals(new Typed.Accepted<>(number), port.readInt(text, messages));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "4294967296", "99999999999999999999999"})
    void refusesNumbersOutsideTheRange(String text) {
        assertEquals(
                text + " is out of range. Type a number from 0 to 65535.",
                port.readInt(text, messages).problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"80a", "8 000", "8,000", "8.5", "1e3", "+", "-", "--1", "٣"})
    void refusesWhatIsNoWholeNumber(String text) {
        assertEquals(
                "\"" + text + "\" is not a whole number. Type one from 0 to 65535.",
                port.readInt(text, messages).problem());
    }

    @Test
    void asksForANumberWhereThereIsNone() {
        assertEquals(
                "Type a whole number from 0 to 65535.",
                port.readInt("", messages).problem());
    }

    @Test
    void quotesOnlyTheBeginningOfALongText() {
        assertEquals(
                "\"" + "x".repeat(24) + "…\" is not a whole number. Type one from 0 to 65535.",
                port.readInt("x".repeat(1_000), messages).problem());
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE})
    void takesAnyLong(long number) {
        assertEquals(
                new Typed.Accepted<>(number),
                new WholeNumber(Long.MIN_VALUE, Long.MAX_VALUE).read(Long.toString(number), messages));
    }

    @Test
    void asksInOthersWords() {
        assertEquals(new Typed.Refused<>("OUTSIDE"), port.read("-9223372036854775809", Enum::name));
    }
}
