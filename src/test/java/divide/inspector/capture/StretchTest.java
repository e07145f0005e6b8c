package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Side;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Going through many exchanges without an object each.
class StretchTest {
    private final Recorder recorder = Traffic.recorder(Bounds.DEFAULT);
    private final ExchangeStore store = recorder.store();
    private final FrameTap tap = recorder.opened(Traffic.link(Side.SERVER, 8000, 5000));

    private void record(int count) {
        for (int i = 0; i < count; i++) {
            Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, i * 10_000L);
            Traffic.exchange(tap, Traffic.DIVIDE_100_0, Traffic.CK_GOD_ERR, i * 10_000L + 5_000);
        }
    }

    private static void assertSame(Exchange expected, Stretch stretch, int index) {
        assertEquals(expected.number(), stretch.number(index));
        assertEquals(expected.source(), stretch.source(index));
        assertEquals(expected.connection(), stretch.connection(index));
        assertEquals(expected.mark(), stretch.mark(index));
        assertEquals(expected.ending(), stretch.ending(index));
        assertEquals(
                expected.times(),
                new Times(
                        stretch.requestFirst(index),
                        stretch.requestLast(index),
                        stretch.responseFirst(index),
                        stretch.responseLast(index),
                        stretch.handler(index)));
        assertArrayEquals(expected.request(), part(stretch, stretch.requestAt(index), stretch.requestLength(index)));
        assertArrayEquals(expected.response(), part(stretch, stretch.responseAt(index), stretch.responseLength(index)));
    }

    private static byte[] part(Stretch stretch, int from, int length) {
        return Arrays.copyOfRange(stretch.bytes(), from, from + length);
    }

    @Test
    void saysOfEachExchangeWhatTheStoreSays() {
        record(5_000);
        Stretch stretch = new Stretch(300);
        long next = 1;
        while (next < store.totals().next()) {
            next = store.read(next, Long.MAX_VALUE, stretch);
            for (int i = 0; i < stretch.count(); i++) {
                assertSame(store.get(stretch.number(i)).orElseThrow(), stretch, i);
            }
        }
        assertEquals(10_001, next);
    }

    @Test
    void stopsBeforeItsEnd() {
        record(10);
        Stretch stretch = new Stretch(300);
        assertEquals(7, store.read(3, 7, stretch));
        assertEquals(4, stretch.count());
        assertEquals(3, stretch.number(0));
    }

    @Test
    void passesOverWhatIsOutOfView() {
        record(10);
        store.clear();
        record(1);
        Stretch stretch = new Stretch(300);
        assertEquals(23, store.read(1, Long.MAX_VALUE, stretch));
        assertEquals(2, stretch.count());
        assertEquals(21, stretch.number(0));
        assertEquals(23, store.read(23, Long.MAX_VALUE, stretch));
        assertEquals(0, stretch.count());
    }

    @Test
    void hasNoBytesOfWhatIsUnderWay() {
        tap.bytes(FrameKind.REQUEST, Traffic.DIVIDE_200_100, 0, 24, 1);
        Stretch stretch = new Stretch(4);
        store.read(1, Long.MAX_VALUE, stretch);
        assertTrue(stretch.isOpen(0));
        assertEquals(0, stretch.requestLength(0));
        assertEquals(1, stretch.connection(0));
    }

    @Test
    void holdsNoMoreThanAFewMebibytes() {
        byte[] large = new byte[1_000_000];
        for (int i = 0; i < 20; i++) {
            recorder.paste(large, Traffic.TWO);
        }
        Stretch stretch = new Stretch(300);
        long next = store.read(1, Long.MAX_VALUE, stretch);
        assertTrue(next < 10, () -> "up to " + next);
        assertEquals(next - 1, stretch.count());
        assertTrue(stretch.bytes().length < 10_000_000);
    }

    @Test
    void takesLargeFrames() {
        byte[] large = new byte[1_000_000];
        Arrays.fill(large, (byte) 7);
        recorder.paste(large, Traffic.TWO);
        record(1);
        Stretch stretch = new Stretch(4);
        store.read(1, Long.MAX_VALUE, stretch);
        assertSame(store.get(1).orElseThrow(), stretch, 0);
        assertSame(store.get(3).orElseThrow(), stretch, 2);
    }
}
