package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Of a long connection a part is read, which has its places and times in the whole.
class ConversationPartTest {
    private final Recorder recorder = Traffic.recorder(Bounds.DEFAULT);
    private final FrameTap tap = recorder.opened(Traffic.link(Side.SERVER, 8000, 5000));

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
    void aLaterPartHasThePlacesAndTimesOfTheWholeConnection() {
        for (int i = 0; i < 100; i++) {
            Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, 10_000L * i);
        }
        ConversationReader small = new ConversationReader(recorder.store(), 1, 2);
        assertEquals(
                List.of(
                        "1176: >50[0,24)@490000|24+9000",
                        "245: <50[0,5)@491000|5+1000",
                        "1200: >51[0,24)@500000|24+9000",
                        "250: <51[0,5)@501000|5+1000"),
                ConversationLines.placed(small.read(51).orElseThrow()));
    }

    @Test
    void whatIsLeftKeepsItsPlacesWhenOlderExchangesAreDroppedOrCleared() {
        Recorder bounded = Traffic.recorder(new Bounds(10, 1L << 30));
        FrameTap busy = bounded.opened(Traffic.link(Side.SERVER, 8000, 5000));
        FrameTap other = bounded.opened(Traffic.link(Side.SERVER, 8000, 5001));
        ConversationReader old = new ConversationReader(bounded.store(), 1);
        Traffic.exchange(busy, Traffic.DIVIDE_200_100, Traffic.TWO, 0);
        Traffic.whole(busy, FrameKind.REQUEST, Traffic.DIVIDE_100_0, 1);
        old.read(ConversationReader.NEWEST);
        for (int i = 0; i < 20; i++) {
            Traffic.exchange(other, Traffic.DIVIDE_200_100, Traffic.TWO, 2);
        }
        // Its request was dropped before it was answered.
        Traffic.whole(busy, FrameKind.RESPONSE, Traffic.CK_GOD_ERR, 3);
        Traffic.exchange(busy, Traffic.DIVIDE_200_100, Traffic.TWO, 5);
        Traffic.exchange(busy, Traffic.DIVIDE_200_100, Traffic.TWO, 2005);
        List<String> left = List.of(
                "48: >23[0,24)@5|24",
                "20: <23[0,5)@1005|5+1000",
                "72: >24[0,24)@2005|24+1000",
                "25: <24[0,5)@3005|5+1000");
        assertEquals(
                left,
                ConversationLines.placed(old.read(ConversationReader.NEWEST).orElseThrow()));
        ConversationReader fresh = new ConversationReader(bounded.store(), 1);
        assertEquals(
                left,
                ConversationLines.placed(fresh.read(ConversationReader.NEWEST).orElseThrow()));
        assertFalse(fresh.read(ConversationReader.NEWEST).orElseThrow().hasItsBeginning());
        bounded.store().clear();
        Traffic.exchange(busy, Traffic.DIVIDE_200_100, Traffic.TWO, 5005);
        assertEquals(
                List.of("96: >25[0,24)@5005|24", "30: <25[0,5)@6005|5+1000"),
                ConversationLines.placed(fresh.read(ConversationReader.NEWEST).orElseThrow()));
        bounded.store().undoClear();
        List<String> back = new ArrayList<>(left);
        back.addAll(List.of("96: >25[0,24)@5005|24+2000", "30: <25[0,5)@6005|5+1000"));
        assertEquals(
                back,
                ConversationLines.placed(fresh.read(ConversationReader.NEWEST).orElseThrow()));
    }

    @Test
    void everyPartOfARandomConversationIsACutOfTheWhole() {
        Random random = new Random(23);
        for (int round = 1; round <= 10; round++) {
            RandomTalk talk = new RandomTalk(random, 300);
            List<String> whole = ConversationLines.placed(talk.conversation());
            ConversationReader small = new ConversationReader(talk.recorder.store(), 1, 32);
            for (long around = 1; around <= 300; around += 7) {
                Conversation part = small.read(around).orElseThrow();
                List<String> expected = whole.stream()
                        .filter(line -> part.chunks().stream()
                                .anyMatch(chunk -> line.matches(".*[<>]" + chunk.number() + "\\[.*")))
                        .toList();
                assertEquals(expected, ConversationLines.placed(part), "round " + round + ", around " + around);
            }
        }
    }

    @Test
    void theNumbersOfALongConnectionAreBoundedAsTheStoreIs() {
        Recorder bounded = Traffic.recorder(new Bounds(100, 1L << 30));
        FrameTap busy = bounded.opened(Traffic.link(Side.SERVER, 8000, 5000));
        ConnectionIndex index = new ConnectionIndex(bounded.store(), 1);
        for (int i = 0; i < 10_000; i++) {
            Traffic.exchange(busy, Traffic.DIVIDE_200_100, Traffic.TWO, 10_000L * i);
            index.scan();
        }
        assertEquals(List.of(9_900L, 10_000L), List.of(index.begin(), index.end()));
        assertEquals(9_901, index.number(9_900));
        assertEquals(new Offsets(24 * 9_950, 5 * 9_950), index.offsets(9_950));
        assertTrue(index.capacity() <= 400, () -> "room for " + index.capacity());
    }
}
