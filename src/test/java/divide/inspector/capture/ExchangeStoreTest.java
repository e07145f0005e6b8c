package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Side;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What a store keeps, drops and counts.
class ExchangeStoreTest {
    private static Recorder recorded(Bounds bounds, int count) {
        Recorder recorder = Traffic.recorder(bounds);
        FrameTap tap = recorder.opened(Traffic.link(Side.CLIENT, 4000, 8000));
        for (int i = 0; i < count; i++) {
            Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, i * 10_000L);
        }
        return recorder;
    }

    @Test
    void numbersExchangesFromOne() {
        ExchangeStore store = recorded(Bounds.DEFAULT, 3).store();
        assertEquals(1, store.totals().first());
        assertEquals(4, store.totals().next());
        assertEquals(Optional.empty(), store.get(0));
        assertEquals(Optional.empty(), store.get(4));
        assertEquals(2, store.get(2).orElseThrow().number());
    }

    @Test
    void givesBackWhatItWasGiven() {
        Exchange exchange = recorded(Bounds.DEFAULT, 10_000).store().get(9_999).orElseThrow();
        assertArrayEquals(Traffic.DIVIDE_200_100, exchange.request());
        assertArrayEquals(Traffic.TWO, exchange.response());
        assertEquals(new Times(99_980_000, 99_980_000, 99_981_000, 99_981_000, Times.UNKNOWN), exchange.times());
        assertEquals(Mark.FINE, exchange.mark());
        assertEquals(Exchange.State.DONE, exchange.state());
        assertEquals(Source.CALL, exchange.source());
        assertEquals(1, exchange.connection());
    }

    @Test
    void dropsTheOldestBeyondTheNumberThatItMayKeepAndCountsThem() {
        ExchangeStore store = recorded(new Bounds(5_000, 1L << 30), 12_345).store();
        Totals totals = store.totals();
        assertEquals(5_000, totals.exchanges());
        assertEquals(7_345, totals.dropped());
        assertEquals(Optional.empty(), store.get(7_345));
        assertArrayEquals(Traffic.TWO, store.get(7_346).orElseThrow().response());
    }

    @Test
    void dropsTheOldestBeyondTheBytesThatItMayTake() {
        long limit = 100_000;
        Totals totals = recorded(new Bounds(1_000_000, limit), 5_000).store().totals();
        assertTrue(totals.bytes() <= limit, totals::toString);
        assertTrue(totals.bytes() > limit - 200, totals::toString);
        assertEquals(5_000, totals.exchanges() + totals.dropped());
    }

    @Test
    void takesAtMostEightyBytesForASmallExchangeWithItsRawBytes() {
        Totals totals = recorded(Bounds.DEFAULT, 1_000).store().totals();
        assertTrue(totals.bytes() <= 80 * totals.exchanges(), totals::toString);
    }

    @Test
    void keepsAnExchangeThatIsLargerThanABlock() {
        Recorder recorder = Traffic.recorder(Bounds.DEFAULT);
        byte[] large = new byte[700_001];
        new Random(1).nextBytes(large);
        long number = recorder.paste(large, Traffic.TWO);
        assertArrayEquals(large, recorder.store().get(number).orElseThrow().request());
    }

    @Test
    void countsMarksOfWhatIsInView() {
        Recorder recorder = recorded(new Bounds(3, 1L << 30), 2);
        FrameTap tap = recorder.opened(Traffic.link(Side.CLIENT, 4001, 8000));
        Traffic.exchange(tap, Traffic.DIVIDE_100_0, Traffic.CK_GOD_ERR, 0);
        assertEquals(1, recorder.store().totals().errors());
        for (int i = 0; i < 3; i++) {
            Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, 0);
        }
        assertEquals(0, recorder.store().totals().errors());
    }

    @Test
    void bringsBackWhatWasCleared() {
        Recorder recorder = recorded(Bounds.DEFAULT, 4);
        recorder.store().clear();
        assertEquals(0, recorder.store().totals().exchanges());
        assertEquals(Optional.empty(), recorder.store().get(2));
        recorder.paste(Traffic.DIVIDE_100_0, Traffic.CK_GOD_ERR);
        recorder.store().undoClear();
        assertEquals(5, recorder.store().totals().exchanges());
        assertArrayEquals(Traffic.TWO, recorder.store().get(2).orElseThrow().response());
        assertEquals(1, recorder.store().totals().errors());
    }

    @Test
    void doesNotCountAsDroppedWhatWasCleared() {
        Recorder recorder = recorded(new Bounds(10, 1L << 30), 10);
        recorder.store().clear();
        for (int i = 0; i < 10; i++) {
            recorder.paste(Traffic.DIVIDE_200_100, Traffic.TWO);
        }
        assertEquals(0, recorder.store().totals().dropped());
        assertEquals(10, recorder.store().totals().exchanges());
    }

    @Test
    void countsAnExchangeThatIsDroppedWhileItIsUnderWay() {
        Recorder recorder = Traffic.recorder(new Bounds(2, 1L << 30));
        FrameTap slow = recorder.opened(Traffic.link(Side.SERVER, 8000, 5000));
        slow.bytes(FrameKind.REQUEST, Traffic.DIVIDE_200_100, 0, 5, 0);
        recorder.paste(Traffic.DIVIDE_200_100, Traffic.TWO);
        recorder.paste(Traffic.DIVIDE_200_100, Traffic.TWO);
        slow.closed(Ending.ENDED, 1);
        assertEquals(1, recorder.store().totals().dropped());
        assertEquals(Optional.empty(), recorder.store().get(1));
        assertEquals(0, recorder.store().totals().errors());
    }

    @Test
    void makesRoomAtOnceWhenItMayKeepLess() {
        ExchangeStore store = recorded(Bounds.DEFAULT, 100).store();
        store.bound(new Bounds(10, 1L << 30));
        assertEquals(10, store.totals().exchanges());
        assertEquals(90, store.totals().dropped());
        assertEquals(new Bounds(10, 1L << 30), store.bounds());
    }

    @Test
    void keepsWhatAUserSaysForAsLongAsTheExchange() {
        ExchangeStore store = recorded(Bounds.DEFAULT, 3).store();
        store.annotate(2, new Annotation(true, "the slow one"));
        store.annotate(3, new Annotation(false, "later"));
        store.annotate(3, Annotation.NONE);
        store.annotate(99, new Annotation(true, "never was"));
        assertEquals(new Annotation(true, "the slow one"), store.annotation(2));
        assertEquals(List.of(2L), store.annotated());
        store.bound(new Bounds(1, 1L << 30));
        assertEquals(Annotation.NONE, store.annotation(2));
    }
}
