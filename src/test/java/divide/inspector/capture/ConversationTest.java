package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Side;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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

    private List<String> chunks() {
        return ConversationLines.chunks(conversation());
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
                List.of(">1[0,24)@100|24", "<1[0,5)@1100|5+1000", ">2[0,24)@5000|24+3900", "<2[0,15)@6000|15+1000"),
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
                List.of(">1[0,4...@100|4", ">1[4,10...@300|6+200", ">1[10,24)@600|14+300", "<1[0,5)@700|5+100"),
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
        assertEquals(List.of(">1[0,24)@100", ">2[0,24)@100|48", "<1[0,5)@200|5+100", "<2[0,15)@250|15+50"), chunks());
        assertEquals(
                new ReadEnd(FrameKind.REQUEST, 48, 2, 100, OptionalLong.empty()),
                conversation().reads().getFirst());
    }

    @Test
    void aReadThatEndsInTheNextFrameEndsThere() {
        request(0, 30, 100);
        asked(100, 100);
        request(30, 18, 200);
        asked(100, 200);
        assertEquals(List.of(">1[0,24)@100", ">2[0,6...@100|30", ">2[6,24)@200|18+100"), chunks());
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
                        ">1[0,24)@100|24",
                        ">2[0,10...@150|10+50",
                        "<1[0,5)@180|5+30",
                        ">2[10,24)@200|14+20",
                        "<2[0,15)@300|15+100"),
                chunks());
    }

    @Test
    void whatIsUnderWayIsThereAsFarAsItCame() {
        request(0, 10, 100);
        assertEquals(List.of(">1[0,10...@100|10"), chunks());
        request(10, 14, 130);
        asked(100, 130);
        tap.bytes(FrameKind.RESPONSE, Traffic.TWO, 0, 2, 150);
        assertEquals(List.of(">1[0,10...@100|10", ">1[10,24)@130|14+30", "<1[0,2...@150|2+20"), chunks());
        tap.closed(Ending.RESET, 200);
        assertEquals(List.of(">1[0,10...@100|10", ">1[10,24)@130|14+30", "<1[0,2)@150|2+20"), chunks());
        assertEquals(Ending.RESET, conversation().connection().ending());
    }

    @Test
    void leavesOutOtherConnections() {
        FrameTap other = recorder.opened(Traffic.link(Side.SERVER, 8000, 5001));
        Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, 100);
        Traffic.exchange(other, Traffic.DIVIDE_200_100, Traffic.TWO, 150);
        Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, 5000);
        assertEquals(
                List.of(">1[0,24)@100|24", "<1[0,5)@1100|5+1000", ">3[0,24)@5000|24+3900", "<3[0,5)@6000|5+1000"),
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
    void ofRandomReadsHasTheirBytesAndEndsWhereTheyDid() {
        Random random = new Random(11);
        for (int round = 1; round <= 200; round++) {
            new RandomTalk(random).check(round);
        }
    }
}
