package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.RawServer.Script;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// The client's side of "What real peers get wrong" (`wire.md`), row by row. Whatever the server did, the next call is
/// made on a new connection and is answered.
final class ChannelHostileTest {
    private static final long SHORT = 200;

    private static CallFailedException assertFailsOnce(CallFailure kind, Deadlines deadlines, Script hostile)
            throws Exception {
        try (RawServer server = RawServer.playing(hostile, RawServer.WELL_BEHAVED);
                Channel channel = server.channel(deadlines)) {
            CallFailedException failure = TestChannels.assertFails(kind, channel);
            assertEquals(Optional.empty(), channel.connectedFrom());
            TestChannels.assertAnswered(channel);
            TestChannels.assertAnswered(channel);
            assertEquals(2, server.accepted());
            return failure;
        }
    }

    private static void assertFailsOnce(CallFailure kind, String words, Script hostile) throws Exception {
        CallFailedException failure = assertFailsOnce(kind, Deadlines.DEFAULT, hostile);
        String message = failure.getMessage();
        assertTrue(message.endsWith(words), message);
        assertEquals(message, FailureWords.ENGLISH.sentence(kind, failure.details()));
    }

    @Test
    void refusesAnUnknownType() throws Exception {
        assertFailsOnce(
                CallFailure.NOT_AN_ANSWER,
                "The type is 3; it must be 1 (a value follows) or 2 (a message follows). Nothing after it can be "
                        + "decoded.",
                RawServer.answering("03" + "40000000"));
    }

    @Test
    void refusesAMessageOverTheLimit() throws Exception {
        assertFailsOnce(
                CallFailure.NOT_AN_ANSWER,
                "65537 bytes are claimed, the limit is 65536. Nothing after this length can be decoded; "
                        + "the connection has to be closed.",
                RawServer.answering("02" + "00010001"));
        assertFailsOnce(
                CallFailure.NOT_AN_ANSWER,
                "Read as little-endian it is 10: the peer seems to write the least significant byte first; "
                        + "send it big-endian.",
                RawServer.answering("02" + "0a000000" + "636b5f676f645f657272"));
    }

    @Test
    void saysThatTheServerClosedWithoutAnAnswer() throws Exception {
        assertFailsOnce(CallFailure.CLOSED, " closed the connection without an answer.", client -> client.read(24));
    }

    @Test
    void saysInsideWhichFieldTheServerClosed() throws Exception {
        String[] awaited = {"type", "message.length", "message.length", "message.length", "message.length", "message"};
        for (int cut = 1; cut < 15; cut++) {
            String start = Frames.BY_ZERO.substring(0, 2 * cut);
            assertFailsOnce(
                    CallFailure.CLOSED_INSIDE,
                    " inside its answer, while " + awaited[Math.min(cut, 5)] + " was awaited.",
                    client -> {
                        client.read(24);
                        client.send(start);
                    });
        }
    }

    @Test
    void saysThatTheServerResetTheConnection() throws Exception {
        assertFailsOnce(CallFailure.RESET, " reset the connection before its answer was whole.", client -> {
            client.read(20);
            client.reset();
        });
    }

    @Test
    void givesUpOnASilentServer() throws Exception {
        CallFailedException failure =
                assertFailsOnce(CallFailure.NO_ANSWER, TestChannels.callWithin(SHORT), client -> client.readToEnd());
        assertTrue(failure.getMessage()
                .endsWith(" sent no byte of an answer within 200 ms. The server may not know the method, or be busy."));
    }

    @Test
    void givesUpOnHalfAnAnswer() throws Exception {
        CallFailedException failure = assertFailsOnce(
                CallFailure.TIMED_OUT_INSIDE, TestChannels.callWithin(SHORT), RawServer.answering("01" + "4000"));
        assertTrue(failure.getMessage()
                .endsWith(" sent only a part of its answer within 200 ms: the call ended while waiting for value."));
    }

    @Test
    void givesUpOnAnAnswerThatTrickles() throws Exception {
        assertFailsOnce(CallFailure.TIMED_OUT_INSIDE, TestChannels.callWithin(SHORT), client -> {
            client.read(24);
            client.send("02" + "00010000");
            while (true) {
                client.send("41");
                LockSupport.parkNanos(1_000_000);
            }
        });
    }

    private static void assertSaysOnce(String message, Script odd) throws Exception {
        try (RawServer server = RawServer.playing(odd, RawServer.WELL_BEHAVED);
                Channel channel = server.channel()) {
            assertEquals(new Response.Failure(message), channel.call(TestChannels.DIVIDE_200_100));
            TestChannels.assertAnswered(channel);
            assertEquals(2, server.accepted());
        }
    }

    /// "é!" counted in characters: the answer claims two of its three bytes.
    @Test
    void neverTakesTheRestOfACountedMessageForAnAnswer() throws Exception {
        assertSaysOnce("é", RawServer.answering("02" + "00000002" + "c3a9" + "21"));
        assertSaysOnce("é\ufffd", RawServer.answering("02" + "00000003" + "c3a9c3" + "a921"));
    }

    /// The text was cut in a character, so its rest is still to come, and might come in the middle of the next call.
    @Test
    void leavesAConnectionWhoseMessageIsNotUtf8() throws Exception {
        assertSaysOnce("a\ufffdb", RawServer.answering("02" + "00000003" + "61ff62"));
    }

    @Test
    void neverTakesBytesThatCameWithAnAnswerForTheNextOne() throws Exception {
        try (RawServer server = RawServer.playing(
                        RawServer.answering(Frames.valueOf(7) + Frames.valueOf(8)), RawServer.WELL_BEHAVED);
                Channel channel = server.channel()) {
            assertEquals(Response.Value.of(7), channel.call(TestChannels.DIVIDE_200_100));
            TestChannels.assertAnswered(channel);
        }
    }

    @Test
    void neverTakesBytesThatCameBetweenCallsForAnAnswer() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        CountDownLatch sent = new CountDownLatch(1);
        RecordingTaps taps = new RecordingTaps();
        Script late = client -> {
            client.read(24);
            client.send(Frames.TWO);
            answered.await();
            client.send(Frames.valueOf(8));
            sent.countDown();
            client.readToEnd();
        };
        try (RawServer server = RawServer.playing(late, RawServer.WELL_BEHAVED);
                Channel channel = TestChannels.to(server.port(), Deadlines.DEFAULT, taps)) {
            TestChannels.assertAnswered(channel);
            answered.countDown();
            sent.await();
            TestChannels.assertAnswered(channel);
            assertEquals(2, server.accepted());
            assertEquals("closed ENDED", taps.get(0).ending());
            assertEquals(Frames.TWO + Frames.valueOf(8), taps.get(0).hex(FrameKind.RESPONSE));
            assertEquals(5, taps.get(0).unclaimed(FrameKind.RESPONSE));
        }
    }

    /// A connection that has served many calls in a row isn't looked at when the next one follows at once.
    @Test
    void neverTakesBytesThatCameBetweenManyCallsForAnAnswer() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        Script late = client -> {
            for (int i = 0; i < 100; i++) {
                client.read(24);
                client.send(Frames.TWO);
            }
            client.read(24);
            client.send(Frames.TWO);
            client.send(Frames.valueOf(8));
            sent.countDown();
            client.readToEnd();
        };
        try (RawServer server = RawServer.playing(late, RawServer.WELL_BEHAVED);
                Channel channel = server.channel()) {
            for (int i = 0; i < 101; i++) {
                TestChannels.assertAnswered(channel);
            }
            sent.await();
            TestChannels.assertAnswered(channel);
            assertEquals(2, server.accepted());
        }
    }

    @Test
    void seesThatTheServerClosedAfterManyCalls() throws Exception {
        Script leaving = client -> {
            for (int i = 0; i < 100; i++) {
                client.read(24);
                client.send(Frames.TWO);
            }
        };
        try (RawServer server = RawServer.playing(leaving, RawServer.WELL_BEHAVED);
                Channel channel = server.channel()) {
            for (int i = 0; i < 100; i++) {
                TestChannels.assertAnswered(channel);
            }
            server.awaitEnded(1);
            TestChannels.assertAnswered(channel);
            assertEquals(2, server.accepted());
        }
    }

    /// The server may have served the call: nothing on the wire tells.
    @Test
    void sendsNoCallTwiceWhenAKeptConnectionEnds() throws Exception {
        Script leaving = client -> {
            for (int i = 0; i < 100; i++) {
                client.read(24);
                client.send(Frames.TWO);
            }
            client.read(24);
        };
        try (RawServer server = RawServer.playing(leaving, RawServer.WELL_BEHAVED);
                Channel channel = server.channel()) {
            for (int i = 0; i < 100; i++) {
                TestChannels.assertAnswered(channel);
            }
            TestChannels.assertFails(CallFailure.CLOSED, channel);
            assertEquals(1, server.accepted());
        }
    }
}
