package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Why there is no connection, whatever language the system says it in.
class ConnectorTest {
    private static CallFailedException why(IOException failure) {
        Target target = new Target(ServerSettings.LOOPBACK, 8000);
        return new Connector(target, Duration.ofSeconds(1), new Cancellation()).explain(failure);
    }

    @Test
    void knowsARefusalThatIsSaidInChinese() {
        assertEquals(CallFailure.REFUSED, why(new ConnectException("拒绝连接")).kind());
        assertEquals(
                CallFailure.REFUSED,
                why(new ConnectException("Connection refused")).kind());
    }

    @Test
    void callsATimeOutOfTheSystemsOwnNoRefusal() {
        assertEquals(
                "127.0.0.1:8000 can't be reached: Connection timed out.",
                why(new ConnectException("Connection timed out")).getMessage());
    }

    @Test
    void hasWordsForAFailureWithoutAny() {
        assertEquals(CallFailure.UNREACHABLE, why(new SocketException()).kind());
    }
}
