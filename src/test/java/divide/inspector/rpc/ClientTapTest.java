package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import divide.inspector.protocol.FrameKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What taps hear of a client's connections.
final class ClientTapTest {
    private final RecordingTaps taps = new RecordingTaps();

    private List<String> heardOf(CallFailure kind, long millis, RawServer.Script script) throws Exception {
        try (RawServer server = RawServer.playing(script);
                Channel channel = TestChannels.to(server.port(), TestChannels.callWithin(millis), taps)) {
            TestChannels.assertFails(kind, channel);
        }
        List<String> lines = taps.get(0).awaitClosed();
        assertEquals(List.of("bytes request " + Frames.DIVIDE_200_100, "frame request 24"), lines.subList(0, 2));
        assertEquals(List.of(), taps.calls());
        assertEquals(lines.size() - 1, lines.indexOf(lines.getLast()), "closed more than once");
        return lines.subList(2, lines.size());
    }

    @Test
    void hearsAnExchangeStepByStep() throws Exception {
        try (TestServer server = TestServer.with(ServerSettings.DEFAULT);
                Channel channel = TestChannels.to(server.address().getPort(), Deadlines.DEFAULT, taps)) {
            TestChannels.assertAnswered(channel);
            Link link = taps.get(0).link();
            assertEquals(Side.CLIENT, link.side());
            assertEquals(channel.connectedFrom(), link.local());
            assertEquals(Optional.of(server.address()), link.remote());
        }
        assertEquals(
                List.of(
                        "bytes request " + Frames.DIVIDE_200_100,
                        "frame request 24",
                        "bytes response " + Frames.TWO,
                        "frame response 5",
                        "closed ENDED"),
                taps.get(0).lines());
        assertEquals(taps.get(0).times().stream().sorted().toList(), taps.get(0).times());
    }

    @Test
    void hearsEachChunkOfAnAnswer() throws Exception {
        RawServer.Script bytewise = client -> {
            client.read(24);
            for (int i = 0; i < 5; i++) {
                client.send(Frames.TWO.substring(2 * i, 2 * i + 2));
                taps.get(0).awaitLine("bytes response " + Frames.TWO.substring(2 * i, 2 * i + 2));
            }
            client.readToEnd();
        };
        try (RawServer server = RawServer.playing(bytewise);
                Channel channel = TestChannels.to(server.port(), Deadlines.DEFAULT, taps)) {
            TestChannels.assertAnswered(channel);
        }
        assertEquals(Frames.TWO, taps.get(0).hex(FrameKind.RESPONSE));
        assertEquals("bytes response 01", taps.get(0).lines().get(2));
        assertEquals("bytes response 40", taps.get(0).lines().get(3));
    }

    @Test
    void keepsWhatCameOfAnAnswerThatTimesOut() throws Exception {
        assertEquals(
                List.of("bytes response 0140", "closed TIMED_OUT"),
                heardOf(CallFailure.TIMED_OUT_INSIDE, 300, RawServer.answering("0140")));
    }

    @Test
    void hearsOfASilentServer() throws Exception {
        assertEquals(List.of("closed TIMED_OUT"), heardOf(CallFailure.NO_ANSWER, 200, client -> client.readToEnd()));
    }

    @Test
    void keepsWhatCameOfAnAnswerThatEnds() throws Exception {
        assertEquals(
                List.of("bytes response 0140", "closed ENDED"), heardOf(CallFailure.CLOSED_INSIDE, 20_000, client -> {
                    client.read(24);
                    client.send("0140");
                }));
    }

    @Test
    void hearsOfAReset() throws Exception {
        assertEquals(List.of("closed RESET"), heardOf(CallFailure.RESET, 20_000, client -> {
            client.read(20);
            client.reset();
        }));
    }

    @Test
    void keepsTheBytesOfGarbageUnclaimed() throws Exception {
        assertEquals(
                List.of("bytes response 03abcdef", "closed ENDED"),
                heardOf(CallFailure.NOT_AN_ANSWER, 20_000, RawServer.answering("03abcdef")));
        assertEquals(4, taps.get(0).unclaimed(FrameKind.RESPONSE));
    }

    @Test
    void aTapThatCannotBeOpenedLeavesNoConnection() throws Exception {
        FailingTaps failing = new FailingTaps();
        try (TestServer server = TestServer.with(ServerSettings.DEFAULT);
                Channel channel = TestChannels.to(server.address().getPort(), Deadlines.DEFAULT, failing)) {
            TestChannels.assertAnswered(channel);
            channel.disconnect();
            server.awaitConnections(0);
            failing.failNext(FailingTaps.Where.OPENED);
            assertThrows(IllegalStateException.class, () -> channel.call(TestChannels.DIVIDE_200_100));
            server.awaitConnections(0);
            TestChannels.assertAnswered(channel);
        }
    }

    /// Without a new connection, the next call could take the answer of the one that nobody finished.
    @Test
    void aTapThatFailsEndsItsConnectionAndNoOther() throws Exception {
        FailingTaps failing = new FailingTaps();
        try (TestServer server = TestServer.with(ServerSettings.DEFAULT);
                Channel channel = TestChannels.to(server.address().getPort(), Deadlines.DEFAULT, failing)) {
            for (FailingTaps.Where where : List.of(FailingTaps.Where.REQUEST, FailingTaps.Where.RESPONSE)) {
                failing.failNext(where);
                assertThrows(IllegalStateException.class, () -> channel.call(TestChannels.DIVIDE_200_100));
                assertEquals(Optional.empty(), channel.connectedFrom());
                TestChannels.assertAnswered(channel);
            }
        }
    }
}
