package divide.inspector.ui.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Divide;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Typed;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What users type is a value, or words that say what to type instead.
class EntryReadersTest {
    private final EntryReaders readers = new EntryReaders(new Messages(Locale.ROOT));

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, -1", "+7, 7", "007, 7", "2147483647, 2147483647", "-2147483648, -2147483648"})
    void takesEveryI32(String text, long value) {
        assertEquals(new Typed.Accepted<>(value), readers.argument(Divide.NUM1, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "99999999999999999999999999"})
    void saysThatANumberIsNoI32(String text) {
        String shown = text.length() > 24 ? text.substring(0, 24) + "…" : text;
        assertEquals(
                "num1: " + shown + " doesn't fit into an i32. Type a number from -2147483648 to 2147483647.",
                readers.argument(Divide.NUM1, text).problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.5", "1e3", "0x10", "1 000", "--1", "+", "−1", "١", "1_000"})
    void saysThatATextIsNoWholeNumber(String text) {
        assertEquals(
                "num1: \"" + text + "\" is not a whole number. Type one from -2147483648 to 2147483647.",
                readers.argument(Divide.NUM1, text).problem());
    }

    @Test
    void saysThatARequiredNumberIsEmpty() {
        assertEquals(
                "num1 is empty. Type a whole number from -2147483648 to 2147483647.",
                readers.argument(Divide.NUM1, "").problem());
    }

    @Test
    void takesTheDefaultForNothing() {
        assertEquals(new Typed.Accepted<>(1L), readers.argument(Divide.NUM2, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "-1", "http", "99999999999999"})
    void refusesWhatIsNoPort(String text) {
        assertTrue(readers.port(text).problem().contains("from 1 to 65535"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "host:80"})
    void refusesWhatIsNoHost(String text) {
        assertTrue(readers.host(text).problem().contains("Type a name or an address"));
    }

    @ParameterizedTest
    @CsvSource({"localhost, localhost", "::1, ::1", "[::1], ::1"})
    void takesNamesAndAddresses(String text, String host) {
        assertEquals(new Typed.Accepted<>(host), readers.host(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.05", "3600.1", "9999", "-1", "1e2", "ten"})
    void refusesWhatIsNoDeadline(String text) {
        assertTrue(readers.seconds(text).problem().contains("from 0.1 to 3600"));
    }

    @ParameterizedTest
    @CsvSource({"10, 10000", "0.1, 100", "'0,25', 250", "3600, 3600000"})
    void takesSeconds(String text, long millis) {
        assertEquals(new Typed.Accepted<>(Duration.ofMillis(millis)), readers.seconds(text));
    }
}
