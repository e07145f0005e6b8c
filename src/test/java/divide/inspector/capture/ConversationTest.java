package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Side;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// In which order the bytes of a connection came, and where its reads ended.
class ConversationTest {
    private static final byte[] BOTH = Traffic.hex("00000006 646976696465 0000000a 01 000000c8 02 00000064"
            + "00000006 646976696465 0000000a 01 00000064 02 00000000");

    private final Recorder recorder = Traffic.recorder(Bounds.DEFAULT);
    private final FrameTap tap = recorder.opened(Traffic.link(Side.SERVER, 8000, 5000));
    private final ConversationReader reader = new ConversationReader(recorder.store(), 1);

    private Conversation conversation() {
        return reader.read(ConversationReader.NEWEST).orElseThrow();
    }

    /// `>1[0,24)@100` is a chunk of request 1; `|` and how many bytes the read had stand where one ended.
    private List<String> chunks() {
        Conversation now = conversation();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < now.chunks().size(); i++) {
            lines.add(line(now, i));
        }
        return lines;
    }

    private static String line(Conversation now, int index) {
        Chunk chunk = now.chunks().get(index);
        String way = chunk.kind() == FrameKind.REQUEST ? ">" : "<";
        String open = chunk.isLast() ? ")" : "...";
        String read = now.readEndingWith(index)
                .map(end -> "|" + end.bytes() + "+" + end.since())
                .orElse("");
        return way + chunk.number() + "[" + chunk.from() + "," + chunk.to() + open + "@" + chunk.nanos() + read;
    }

    private void request(int from, int length, long nanos) {
        tap.bytes(FrameKind.REQUEST, BOTH, from, length, nanos);
    }

    private void asked(long first, long last) {
        tap.frame(FrameKind.REQUEST, 24, first, last);
    }

    @Test
    void framesThatCameInAReadEachFollowEachOther() {
        Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, 100);
        Traffic.exchange(tap, Traffic.DIVIDE_100_0, Traffic.CK_GOD_ERR, 5000);
        assertEquals(
                List.of(">1[0,24)@100|24+0", "<1[0,5)@1100|5+1000", ">2[0,24)@5000|24+3900", "<2[0,15)@6000|15+1000"),
                chunks());
    }

    @Test
    void aFrameInThreeReadsIsThreeChunks() {
        request(0, 4, 100);
        request(4, 6, 300);
        request(10, 14, 600);
        asked(100, 600);
        Traffic.whole(tap, FrameKind.RESPONSE, Traffic.TWO, 700);
        assertEquals(
                List.of(">1[0,4...@100|4+0", ">1[4,10...@300|6+200", ">1[10,24)@600|14+300", "<1[0,5)@700|5+100"),
                chunks());
        assertEquals(3, conversation().reads(1, FrameKind.REQUEST));
    }

    @Test
    void twoFramesInOneReadHaveOneEnd() {
        request(0, 48, 100);
        asked(100, 100);
        asked(100, 100);
        Traffic.whole(tap, FrameKind.RESPONSE, Traffic.TWO, 200);
        Traffic.whole(tap, FrameKind.RESPONSE, Traffic.CK_GOD_ERR, 250);
        assertEquals(List.of(">1[0,24)@100", ">2[0,24)@100|48+0", "<1[0,5)@200|5+100", "<2[0,15)@250|15+50"), chunks());
        assertEquals(
                new ReadEnd(FrameKind.REQUEST, 48, 2, 100, 0),
                conversation().reads().getFirst());
    }

    @Test
    void aReadThatEndsInTheNextFrameEndsThere() {
        request(0, 30, 100);
        asked(100, 100);
        request(30, 18, 200);
        asked(100, 200);
        assertEquals(List.of(">1[0,24)@100", ">2[0,6...@100|30+0", ">2[6,24)@200|18+100"), chunks());
    }

    @Test
    void answersStandBetweenTheRequestsThatCameMeanwhile() {
        Traffic.whole(tap, FrameKind.REQUEST, Traffic.DIVIDE_200_100, 100);
        request(24, 10, 150);
        Traffic.whole(tap, FrameKind.RESPONSE, Traffic.TWO, 180);
        request(34, 14, 200);
        asked(150, 200);
        Traffic.whole(tap, FrameKind.RESPONSE, Traffic.CK_GOD_ERR, 300);
        assertEquals(
                List.of(
                        ">1[0,24)@100|24+0",
                        ">2[0,10...@150|10+50",
                        "<1[0,5)@180|5+30",
                        ">2[10,24)@200|14+20",
                        "<2[0,15)@300|15+100"),
                chunks());
    }

    @Test
    void whatIsUnderWayIsThereAsFarAsItCame() {
        request(0, 10, 100);
        assertEquals(List.of(">1[0,10...@100|10+0"), chunks());
        request(10, 14, 130);
        asked(100, 130);
        tap.bytes(FrameKind.RESPONSE, Traffic.TWO, 0, 2, 150);
        assertEquals(List.of(">1[0,10...@100|10+0", ">1[10,24)@130|14+30", "<1[0,2...@150|2+20"), chunks());
        tap.closed(Ending.RESET, 200);
        assertEquals(List.of(">1[0,10...@100|10+0", ">1[10,24)@130|14+30", "<1[0,2)@150|2+20"), chunks());
        assertEquals(Ending.RESET, conversation().connection().ending());
    }

    @Test
    void leavesOutOtherConnections() {
        FrameTap other = recorder.opened(Traffic.link(Side.SERVER, 8000, 5001));
        Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, 100);
        Traffic.exchange(other, Traffic.DIVIDE_200_100, Traffic.TWO, 150);
        Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, 5000);
        assertEquals(
                List.of(">1[0,24)@100|24+0", "<1[0,5)@1100|5+1000", ">3[0,24)@5000|24+3900", "<3[0,5)@6000|5+1000"),
                chunks());
    }

    @Test
    void isTheSameUntilSomethingComes() {
        Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, 100);
        Conversation before = conversation();
        assertSame(before, conversation());
        Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, 5000);
        assertNotSame(before, conversation());
    }

    @Test
    void isGoneWhenItsExchangesAreAndComesBackWithThem() {
        Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, 100);
        Traffic.exchange(tap, Traffic.DIVIDE_100_0, Traffic.CK_GOD_ERR, 5000);
        List<String> before = chunks();
        recorder.store().clear();
        assertEquals(Optional.empty(), reader.read(ConversationReader.NEWEST));
        recorder.store().undoClear();
        assertEquals(before, chunks());
    }

    @Test
    void ofALongConnectionIsThePartAroundAnExchange() {
        for (int i = 0; i < 100; i++) {
            Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, 10_000L * i);
        }
        ConversationReader small = new ConversationReader(recorder.store(), 1, 16);
        assertEquals(List.of(84L, 16L, 0L), sizes(small.read(ConversationReader.NEWEST)));
        assertEquals(List.of(0L, 16L, 84L), sizes(small.read(1)));
        assertEquals(List.of(0L, 16L, 84L), sizes(small.read(12)));
        assertEquals(List.of(84L, 16L, 0L), sizes(small.read(ConversationReader.NEWEST)));
        assertEquals(List.of(0L, 16L, 84L), sizes(small.read(ConversationReader.OLDEST)));
        assertEquals(List.of(41L, 16L, 43L), sizes(small.read(50)));
    }

    @Test
    void ofALongConnectionIsThePartAroundAPlace() {
        for (int i = 0; i < 100; i++) {
            Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, 10_000L * i);
        }
        ConversationReader small = new ConversationReader(recorder.store(), 1, 16);
        assertEquals(List.of(42L, 16L, 42L), sizes(small.read(ConversationReader.nth(50))));
        assertEquals(List.of(0L, 16L, 84L), sizes(small.read(ConversationReader.nth(0))));
        assertEquals(List.of(84L, 16L, 0L), sizes(small.read(ConversationReader.nth(1_000))));
    }

    private static List<Long> sizes(Optional<Conversation> part) {
        Conversation found = part.orElseThrow();
        return List.of(found.before(), (long) found.exchanges(), found.after());
    }

    @Test
    void ofALongConnectionLosesWhatTheStoreDrops() {
        Recorder bounded = Traffic.recorder(new Bounds(10, 1L << 30));
        FrameTap busy = bounded.opened(Traffic.link(Side.SERVER, 8000, 5000));
        ConversationReader its = new ConversationReader(bounded.store(), 1);
        for (int i = 0; i < 25; i++) {
            Traffic.exchange(busy, Traffic.DIVIDE_200_100, Traffic.TWO, 10_000L * i);
            its.read(ConversationReader.NEWEST);
        }
        assertEquals(List.of(0L, 10L, 0L), sizes(its.read(ConversationReader.NEWEST)));
        assertEquals(16, its.read(1).orElseThrow().chunks().getFirst().number());
    }

    @Test
    void ofRandomReadsHasTheirBytesAndEndsWhereTheyDid() {
        Random random = new Random(11);
        for (int round = 1; round <= 200; round++) {
            new Talk(random).check(round);
        }
    }

    /// Requests pipelined in reads of random lengths, and answers in between.
    private static final class Talk {
        private final Recorder recorder = Traffic.recorder(Bounds.DEFAULT);
        private final FrameTap tap = recorder.opened(Traffic.link(Side.SERVER, 8000, 5000));
        private final Random random;
        private final ByteArrayOutputStream requests = new ByteArrayOutputStream();
        private final ByteArrayOutputStream responses = new ByteArrayOutputStream();
        private final List<ReadEnd> reads = new ArrayList<>();
        private final List<Long> seen = new ArrayList<>();
        private int sent;
        private int asked;
        private long begun = 1000;
        private long now = 1000;

        Talk(Random random) {
            this.random = random;
            int calls = 1 + random.nextInt(6);
            for (int i = 0; i < calls; i++) {
                requests.writeBytes(random.nextBoolean() ? Traffic.DIVIDE_200_100 : Traffic.DIVIDE_100_0);
            }
            while (sent < requests.size()) {
                read(Math.min(requests.size() - sent, 1 + random.nextInt(40)));
                if (asked > answered() && random.nextBoolean()) {
                    answer();
                }
            }
        }

        private int answered() {
            return responses.size() / Traffic.TWO.length;
        }

        private void read(int length) {
            byte[] all = requests.toByteArray();
            tap.bytes(FrameKind.REQUEST, all, sent, length, now);
            int frames = (sent + length - 1) / 24 - sent / 24 + 1;
            note(FrameKind.REQUEST, length, frames);
            begun = sent % 24 == 0 ? now : begun;
            sent += length;
            while ((asked + 1) * 24 <= sent) {
                tap.frame(FrameKind.REQUEST, 24, begun, now);
                begun = now;
                asked++;
            }
            now += 1 + random.nextInt(50);
        }

        private void answer() {
            Traffic.whole(tap, FrameKind.RESPONSE, Traffic.TWO, now);
            responses.writeBytes(Traffic.TWO);
            note(FrameKind.RESPONSE, Traffic.TWO.length, 1);
            now += 1 + random.nextInt(50);
        }

        private void note(FrameKind kind, int length, int frames) {
            long previous = reads.isEmpty() ? now : reads.getLast().nanos();
            reads.add(new ReadEnd(kind, length, frames, now, now - previous));
        }

        void check(int round) {
            Conversation found = new ConversationReader(recorder.store(), 1)
                    .read(ConversationReader.NEWEST)
                    .orElseThrow();
            assertEquals(reads, found.reads(), "round " + round);
            assertArrayEquals(requests.toByteArray(), bytes(found, FrameKind.REQUEST), "round " + round);
            assertArrayEquals(responses.toByteArray(), bytes(found, FrameKind.RESPONSE), "round " + round);
            found.chunks().forEach(chunk -> seen.add(chunk.nanos()));
            assertEquals(seen.stream().sorted().toList(), seen, "round " + round);
        }

        private byte[] bytes(Conversation found, FrameKind kind) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (Chunk chunk : found.chunks()) {
                if (chunk.kind() == kind) {
                    Exchange exchange = recorder.store().get(chunk.number()).orElseThrow();
                    byte[] frame = kind == FrameKind.REQUEST ? exchange.request() : exchange.response();
                    bytes.write(frame, chunk.from(), chunk.length());
                }
            }
            return bytes.toByteArray();
        }
    }
}
