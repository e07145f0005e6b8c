package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Why there is no connection, whatever language the system says it in.
class ConnectorTest {
    private static final InetSocketAddress HERE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 8000);

    /// A system lets nobody send there without having asked for it, whatever networks it is in.
    private static final InetSocketAddress EVERYBODY =
            new InetSocketAddress(InetAddress.ofLiteral("255.255.255.255"), 8000);

    private static final Duration SOON = Duration.ofMillis(1);

    private static CallFailedException why(IOException failure, InetSocketAddress address, Duration took) {
        Target target = new Target(ServerSettings.LOOPBACK, 8000);
        return new Connector(target, Duration.ofSeconds(1), new Cancellation())
                .explain(failure, address, took.toNanos());
    }

    private static CallFailure kind(IOException failure) {
        return why(failure, HERE, SOON).kind();
    }

    @Test
    void knowsARefusalThatIsSaidInChinese() {
        assertEquals(CallFailure.REFUSED, kind(new ConnectException("拒绝连接")));
        assertEquals(CallFailure.REFUSED, kind(new ConnectException("Connection refused")));
    }

    @Test
    void callsATimeOutOfTheSystemsOwnNoRefusal() {
        assertEquals(
                "127.0.0.1:8000 can't be reached: Connexion terminée par expiration du délai d'attente.",
                why(
                                new ConnectException("Connexion terminée par expiration du délai d'attente"),
                                HERE,
                                Duration.ofSeconds(127))
                        .getMessage());
    }

    @Test
    void knowsAResetAtOnceThatIsSaidInChinese() {
        assertEquals(CallFailure.RESET_AT_ONCE, kind(new SocketException("连接被对方重设")));
    }

    @Test
    void callsAWayThatTheSystemDoesNotKnowNoReset() {
        assertEquals(
                CallFailure.UNREACHABLE,
                why(new SocketException("网络不可达"), EVERYBODY, SOON).kind());
    }

    @Test
    void callsWhatHasAClassOfItsOwnNoReset() {
        assertEquals(CallFailure.UNREACHABLE, kind(new NoRouteToHostException("没有到主机的路由")));
        assertEquals(CallFailure.UNREACHABLE, kind(new IOException()));
    }
}
