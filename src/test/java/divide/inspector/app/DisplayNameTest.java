package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {
    @ParameterizedTest
    @CsvSource({
        ":0, '', 0",
        ":0.0, '', 0",
        ":99.1, '', 99",
        "unix:0, unix, 0",
        "localhost:10.0, localhost, 10",
        "my-host.example.org:0, my-host.example.org, 0",
        "192.0.2.7:1, 192.0.2.7, 1",
        "[::1]:0, ::1, 0",
        "[2001:db8::7]:12.3, 2001:db8::7, 12"
    })
    void readsUsualForms(String text, String host, int number) {
        assertEquals(Optional.of(new DisplayName(host, number)), DisplayName.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                ":",
                ":x",
                ":-1",
                ":+1",
                ": 0",
                ":0.",
                ":0.x",
                ":0 ",
                ":0:0",
                "host",
                "host:",
                "host::0",
                "::1:0",
                "[host]:0",
                "[]:0",
                "unix/:0",
                "tcp/host:0",
                "/private/tmp/socket:0",
                ":99999999999",
                ":\u0660"
            })
    void doesNotReadOtherForms(String text) {
        assertEquals(Optional.empty(), DisplayName.parse(text));
    }

    @Test
    void knowsSocketAndPort() {
        var name = new DisplayName("", 7);
        assertEquals("X7", name.socketName());
        assertEquals(6007, name.port());
    }

    @ParameterizedTest
    @CsvSource({"59535, true", "59536, false"})
    void hasNoPortBeyondTheLast(int number, boolean expected) {
        assertEquals(expected, new DisplayName("", number).hasPort());
    }
}
