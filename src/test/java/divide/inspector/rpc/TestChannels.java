package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import java.time.Duration;

/// Channels to loopback, and the call that tests make.
final class TestChannels {
    static final Request DIVIDE_200_100 = Request.of(Divide.METHOD, 200, 100);
    static final Response TWO = Response.Value.of(2);

    private TestChannels() {}

    static Channel to(int port, Deadlines deadlines, Taps taps) {
        Target target = new Target(ServerSettings.LOOPBACK, port);
        return new Channel(target, deadlines, Methods.DEFAULT, Limits.DEFAULT, taps);
    }

    /// Deadlines that a call to a silent server runs into soon.
    static Deadlines callWithin(long millis) {
        return new Deadlines(Duration.ofSeconds(Await.SECONDS), Duration.ofMillis(millis));
    }

    static void assertAnswered(Caller caller) throws CallFailedException {
        assertEquals(TWO, caller.call(DIVIDE_200_100));
    }

    static CallFailedException assertFails(CallFailure kind, Caller caller) {
        CallFailedException failure = assertThrows(CallFailedException.class, () -> caller.call(DIVIDE_200_100));
        assertEquals(kind, failure.kind(), failure::toString);
        return failure;
    }
}
