package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.rpc.RawServer.Script;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// Answers that come too late, too often or after a cancel are nobody's.
final class ChannelLateAnswerTest {
    private static final int ANSWERS = 30;
    private static final int MOST_CALLS = 2_000;
    private static final Duration LONG = Duration.ofSeconds(Await.SECONDS);

    @Test
    void neverTakesAnAnswerThatCameAfterItsDeadlineForTheNext() throws Exception {
        CountDownLatch timedOut = new CountDownLatch(1);
        Script late = client -> {
            client.read(24);
            timedOut.await();
            client.send(Frames.valueOf(7));
        };
        try (RawServer server = RawServer.playing(late, RawServer.WELL_BEHAVED);
                Channel channel = server.channel(new Deadlines(LONG, Duration.ofMillis(100)))) {
            TestChannels.assertFails(CallFailure.NO_ANSWER, channel);
            timedOut.countDown();
            server.awaitEnded(1);
            TestChannels.assertAnswered(channel);
            assertEquals(2, server.accepted());
        }
    }

    /// The server dawdles, answers twice, stops in the middle or resets, and somebody cancels now and then: a call that
    /// returns returns its own answer.
    @Test
    void everyAnswerIsThatOfItsOwnCall() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong connections = new AtomicLong();
        try (RawServer server =
                        RawServer.playing(client -> playUnreliably(client, seeded(connections.incrementAndGet())));
                Channel channel = server.channel(new Deadlines(LONG, Duration.ofMillis(100)))) {
            Future<Integer> canceller = Await.begin(() -> cancelNowAndThen(channel, over));
            int answered = 0;
            for (int i = 2; answered < ANSWERS; i++) {
                assertTrue(i < MOST_CALLS, "hardly a call was answered");
                answered += callOnce(new ClientStub(channel), i);
            }
            over.set(true);
            assertTrue(Await.result(canceller) > 0, "nothing was cancelled");
        }
    }

    /// Each connection has numbers of its own: with the same ones none might ever be answered in time.
    private static SplittableRandom seeded(long connection) {
        return new SplittableRandom(connection * 0x9E3779B97F4A7C15L);
    }

    private static int callOnce(ClientStub stub, int number) throws InvalidOperationException {
        try {
            assertEquals(number, stub.divide(number));
            return 1;
        } catch (CallFailedException expected) {
            assertTrue(expected.kind() != CallFailure.NOT_AN_ANSWER, expected::toString);
            return 0;
        }
    }

    private static int cancelNowAndThen(Channel channel, AtomicBoolean over) {
        int count = 0;
        while (!over.get()) {
            channel.cancel();
            count++;
            LockSupport.parkNanos(30_000_000);
        }
        return count;
    }

    private static void playUnreliably(RawPeer client, SplittableRandom random) throws Exception {
        while (true) {
            String request = client.read(19);
            if (request.length() < 38) {
                return;
            }
            String answer =
                    Frames.valueOf(ByteBuffer.wrap(Frames.bytes(request)).getInt(15));
            switch (random.nextInt(8)) {
                case 0 -> LockSupport.parkNanos(random.nextInt(150_000_000));
                case 1 -> answer += answer;
                case 2 -> answer = answer.substring(0, 4);
                case 3 -> client.reset();
                default -> {}
            }
            client.send(answer);
        }
    }
}
