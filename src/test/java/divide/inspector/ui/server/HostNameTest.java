package divide.inspector.ui.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Typed;
import divide.inspector.ui.server.HostName.Reach;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HostNameTest {
    private final HostName host = new HostName(new Messages(Locale.ENGLISH));

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "[::1]", "0.0.0.0", "my-host.example", "fe80::1%eth0"})
    void takesNamesAndAddresses(String text) {
        assertEquals(new Typed.Accepted<>(text), host.apply(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost", "a b", "localhost/x", "me@host"})
    void refusesWhatIsMoreThanAHost(String text) {
        assertEquals(
                "This is no host: type a name or an address alone, such as 127.0.0.1.",
                host.apply(text).problem());
    }

    @Test
    void sendsAPortToItsOwnField() {
        assertEquals(
                "The port has a field of its own: leave it out here.",
                host.apply("127.0.0.1:8000").problem());
    }

    @Test
    void asksForAHostWhereThereIsNone() {
        assertEquals(
                "Type a host: 127.0.0.1 for this machine only, 0.0.0.0 for all of its addresses.",
                host.apply("").problem());
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,THIS_MACHINE",
        "127.8.9.1,THIS_MACHINE",
        "::1,THIS_MACHINE",
        "[::1],THIS_MACHINE",
        "LocalHost,THIS_MACHINE",
        "a.localhost,THIS_MACHINE",
        "127.0.0.,THIS_MACHINE",
        "0.0.0.0,OTHER_MACHINES",
        "::,OTHER_MACHINES",
        "192.168.1.7,OTHER_MACHINES",
        "my-host,UNKNOWN"
    })
    void tellsWhoCanReachIt(String text, Reach reach) {
        assertEquals(reach, HostName.reach(text));
    }
}
