package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Calls that go well, and servers that can't be reached.
final class ChannelTest {
    @Test
    void sendsAndTakesGoldenBytes() throws Exception {
        RawServer.Script golden = client -> {
            assertEquals(Frames.DIVIDE_200_100, client.read(24));
            client.send(Frames.TWO);
            assertEquals(Frames.DIVIDE_200, client.read(19));
            client.send(Frames.TWO_HUNDRED);
            assertEquals(Frames.DIVIDE_100_0, client.read(24));
            client.send(Frames.BY_ZERO);
            client.readToEnd();
        };
        try (RawServer server = RawServer.playing(golden);
                Channel channel = server.channel()) {
            ClientStub stub = new ClientStub(channel);
            assertEquals(2.0f, stub.divide(200, 100));
            assertEquals(200.0f, stub.divide(200));
            InvalidOperationException refused =
                    assertThrows(InvalidOperationException.class, () -> stub.divide(100, 0));
            assertEquals("ck_god_err", refused.getMessage());
            assertEquals(1, server.accepted());
        }
    }

    @Test
    void takesAnAnswerThatComesByteAtATime() throws Exception {
        RawServer.Script slow = client -> {
            client.read(24);
            client.sendByteAtATime(Frames.BY_ZERO);
            client.read(24);
            client.sendByteAtATime(Frames.TWO);
            client.readToEnd();
        };
        try (RawServer server = RawServer.playing(slow);
                Channel channel = server.channel()) {
            assertEquals(new Response.Failure("ck_god_err"), channel.call(TestChannels.DIVIDE_200_100));
            TestChannels.assertAnswered(channel);
            assertEquals(1, server.accepted());
        }
    }

    @Test
    void callsEveryMethodOfOurServerOverOneConnection() throws Exception {
        try (TestServer server = TestServer.with(ServerSettings.DEFAULT);
                Channel channel = server.channel()) {
            assertEquals(Optional.empty(), channel.connectedFrom());
            TestChannels.assertAnswered(channel);
            assertEquals(Response.Value.of(2), channel.call(Request.explicit(Divide.METHOD, 2, 1)));
            assertEquals(new Response.Failure("add is not implemented"), channel.call(Request.of(Methods.ADD)));
            assertEquals(server.only().peer(), channel.connectedFrom().orElseThrow());
            assertEquals(3, server.only().calls());
            channel.disconnect();
            server.awaitConnections(0);
            TestChannels.assertAnswered(channel);
        }
    }

    @Test
    void letsCallsOfManyThreadsWaitForEachOther() throws Exception {
        try (TestServer server = TestServer.with(ServerSettings.DEFAULT);
                Channel channel = server.channel()) {
            ClientStub stub = new ClientStub(channel);
            Future<Float> first = Await.begin(() -> sumOf(stub, 1));
            Future<Float> second = Await.begin(() -> sumOf(stub, 1000));
            assertEquals(200.0f, Await.result(first));
            assertEquals(200_000.0f, Await.result(second));
            assertEquals(400, server.only().calls());
        }
    }

    private static float sumOf(ClientStub stub, int number) throws Exception {
        float sum = 0;
        for (int i = 0; i < 200; i++) {
            sum += stub.divide(number);
        }
        return sum;
    }

    @Test
    void saysThatNothingListensAndConnectsLater() throws Exception {
        int port = freePort();
        RecordingTaps taps = new RecordingTaps();
        try (Channel channel = TestChannels.to(port, Deadlines.DEFAULT, taps)) {
            CallFailedException refused = TestChannels.assertFails(CallFailure.REFUSED, channel);
            assertEquals(
                    "Nothing listens on 127.0.0.1:" + port
                            + ": the connection was refused. Start the server there, or check host and port.",
                    refused.getMessage());
            assertEquals(List.of("failed divide REFUSED"), taps.calls());
            assertEquals(0, taps.count());
            try (TestServer server = TestServer.with(ServerSettings.DEFAULT.at(ServerSettings.LOOPBACK, port))) {
                TestChannels.assertAnswered(channel);
                assertEquals(1, server.only().calls());
            }
        }
    }

    /// No program gets this port by chance soon: the system gives free ports out in another order.
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void saysThatTheHostIsUnknown() {
        try (Channel channel = Channel.to("no.such.host.invalid", 8000)) {
            CallFailedException unknown = TestChannels.assertFails(CallFailure.UNKNOWN_HOST, channel);
            assertEquals("The host \"no.such.host.invalid\" is unknown. Check its spelling.", unknown.getMessage());
        }
    }

    @Test
    void triesTheNextAddressOfAHost() throws Exception {
        try (RawServer server = RawServer.playing(RawServer.WELL_BEHAVED);
                Channel channel = Channel.to("localhost", server.port())) {
            TestChannels.assertAnswered(channel);
        }
    }

    @Test
    void opensANewConnectionWhenTheServerHasClosedTheIdleOne() throws Exception {
        try (RawServer server = RawServer.playing(
                        client -> {
                            client.read(24);
                            client.send(Frames.TWO);
                        },
                        RawServer.WELL_BEHAVED);
                Channel channel = server.channel()) {
            TestChannels.assertAnswered(channel);
            server.awaitEnded(1);
            TestChannels.assertAnswered(channel);
            assertEquals(2, server.accepted());
        }
    }

    @Test
    void opensANewConnectionWhenOurServerHasStoppedAndStartedAgain() throws Exception {
        TestServer first = TestServer.with(ServerSettings.DEFAULT);
        int port = first.address().getPort();
        try (Channel channel = first.channel()) {
            TestChannels.assertAnswered(channel);
            first.close();
            TestChannels.assertFails(CallFailure.REFUSED, channel);
            try (TestServer second = TestServer.with(ServerSettings.DEFAULT.at(ServerSettings.LOOPBACK, port))) {
                TestChannels.assertAnswered(channel);
                assertEquals(1, second.only().id());
            }
        }
    }

    @Test
    void refusesCallsAfterClose() throws Exception {
        try (TestServer server = TestServer.with(ServerSettings.DEFAULT);
                Channel channel = server.channel()) {
            TestChannels.assertAnswered(channel);
            endOf(channel);
            TestChannels.assertFails(CallFailure.CHANNEL_CLOSED, channel);
            endOf(channel);
            server.awaitConnections(0);
        }
        SocketServerTest.assertNoThreadNamed("deadlines");
    }

    private static void endOf(Caller caller) {
        caller.close();
    }
}
