package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class ListenDiagnosisTest {
    private static final String HERE = ServerSettings.LOOPBACK;

    @Test
    void findsTheNextPortThatIsFree() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(HERE))) {
            int port = taken.getLocalPort();
            ListenFailure found = ListenDiagnosis.of(HERE, port, failureOn(port));
            int next = found.nextFree().orElseThrow();
            assertTrue(next > port);
            assertEquals(
                    new ListenFailure(
                            ListenFailure.Kind.PORT_IN_USE, HERE, port, OptionalInt.of(next), found.systemWords()),
                    found);
            new ServerSocket(next, 1, InetAddress.getByName(HERE)).close();
        }
    }

    private static Exception failureOn(int port) {
        return assertThrows(
                BindException.class,
                () -> Proxy.start(ProxySettings.to(port, new Target(HERE, 1)), new RelayedBytes(), ServerEvents.NONE));
    }

    @Test
    void tellsAPortThatMayNotBeHadFromOneInUse() {
        assertEquals(
                new ListenFailure(ListenFailure.Kind.NOT_ALLOWED, HERE, 80, OptionalInt.empty(), "Permission denied"),
                ListenDiagnosis.of(HERE, 80, new BindException("Permission denied")));
    }

    @Test
    void tellsAHostThatIsUnknownOrElsewhere() {
        assertEquals(
                ListenFailure.Kind.UNKNOWN_HOST,
                ListenDiagnosis.of("no.such.host.invalid", 8000, new UnknownHostException("x"))
                        .kind());
        assertEquals(
                ListenFailure.Kind.NOT_LOCAL,
                ListenDiagnosis.of("192.0.2.1", 8000, new BindException("x")).kind());
    }

    @Test
    void keepsTheSystemsWordsOfAnythingElse() {
        assertEquals(
                new ListenFailure(ListenFailure.Kind.OTHER, HERE, 8000, OptionalInt.empty(), "Too many open files"),
                ListenDiagnosis.of(HERE, 8000, new IOException("Too many open files")));
    }
}
