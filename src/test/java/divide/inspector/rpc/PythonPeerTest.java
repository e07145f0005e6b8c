package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Both directions with the existing Python peer.
final class PythonPeerTest {
    private PythonPeer peer;

    @BeforeEach
    void findPeer() {
        peer = PythonPeer.find();
    }

    @AfterEach
    void endWhatWasStarted() {
        if (peer != null) {
            peer.close();
        }
    }

    private Channel channelToPythonServer(Deadlines deadlines) throws IOException {
        return TestChannels.to(peer.serve(), deadlines, Taps.NONE);
    }

    @Test
    void ourClientCallsThePythonServer() throws Exception {
        try (Channel channel = channelToPythonServer(Deadlines.DEFAULT)) {
            ClientStub stub = new ClientStub(channel);
            for (int i = 0; i < 50; i++) {
                assertEquals(2.0f, stub.divide(200, 100));
                assertEquals(i, stub.divide(i));
            }
            assertEquals((float) (1 / 3.0), stub.divide(1, 3));
            InvalidOperationException refused =
                    assertThrows(InvalidOperationException.class, () -> stub.divide(100, 0));
            assertEquals(Handlers.DIVISION_BY_ZERO, refused.getMessage());
            assertEquals(16_777_216f, stub.divide(16_777_217));
        }
    }

    @Test
    void ourClientOutlivesAMethodThatThePythonServerNeverAnswers() throws Exception {
        try (Channel channel = channelToPythonServer(TestChannels.callWithin(1000))) {
            Request add = Request.of(Methods.ADD);
            CallFailedException failure = assertThrows(CallFailedException.class, () -> channel.call(add));
            assertEquals(
                    true, List.of(CallFailure.NO_ANSWER, CallFailure.CLOSED).contains(failure.kind()));
            TestChannels.assertAnswered(channel);
        }
    }

    private List<String> pythonClientSays(TestServer server, String... words) throws Exception {
        return peer.call(server.address().getPort(), words);
    }

    @Test
    void thePythonClientCallsOurServer() throws Exception {
        try (TestServer server = TestServer.with(ServerSettings.DEFAULT)) {
            assertEquals(List.of("2.0"), pythonClientSays(server, "200", "100"));
            assertEquals(List.of("InvalidOperation: ck_god_err"), pythonClientSays(server, "100", "0"));
            assertEquals(List.of("0.3333333432674408"), pythonClientSays(server, "1", "3"));
            assertEquals(List.of("200.0"), pythonClientSays(server, "200"));
        }
    }

    @Test
    void thePythonClientCallsOurServerManyTimesInEveryMode() throws Exception {
        for (ServerMode mode : ServerMode.values()) {
            try (TestServer server = TestServer.in(mode)) {
                assertEquals(Collections.nCopies(50, "2.0"), pythonClientSays(server, "200", "100", "--times", "50"));
            }
        }
    }
}
