package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Where reads ended inside frames.
class ArrivalsTest {
    private final Recorder recorder = Traffic.recorder(Bounds.DEFAULT);
    private final FrameTap tap = recorder.opened(Traffic.link(Side.SERVER, 8000, 5000));

    private Exchange exchange(long number) {
        return recorder.store().get(number).orElseThrow();
    }

    private void answer(long nanos) {
        Traffic.whole(tap, FrameKind.RESPONSE, Traffic.TWO, nanos);
    }

    @Test
    void keepsEachReadOfAFrameThatCameInPieces() {
        tap.bytes(FrameKind.REQUEST, Traffic.DIVIDE_200_100, 0, 4, 100);
        tap.bytes(FrameKind.REQUEST, Traffic.DIVIDE_200_100, 4, 6, 20_000_000_123L);
        tap.bytes(FrameKind.REQUEST, Traffic.DIVIDE_200_100, 10, 14, 30_000_000_456L);
        List<Arrival> expected =
                List.of(new Arrival(4, 100), new Arrival(10, 20_000_000_123L), new Arrival(24, 30_000_000_456L));
        assertEquals(expected, exchange(1).arrivals(FrameKind.REQUEST));
        tap.frame(FrameKind.REQUEST, 24, 100, 30_000_000_456L);
        answer(30_000_000_500L);
        assertEquals(expected, exchange(1).arrivals(FrameKind.REQUEST));
        assertEquals(List.of(new Arrival(5, 30_000_000_500L)), exchange(1).arrivals(FrameKind.RESPONSE));
    }

    @Test
    void aFrameInOneReadHasOneArrival() {
        Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, 100);
        assertEquals(List.of(new Arrival(24, 100)), exchange(1).arrivals(FrameKind.REQUEST));
        assertEquals(List.of(new Arrival(5, 1100)), exchange(1).arrivals(FrameKind.RESPONSE));
    }

    @Test
    void whatBeginsInTheReadThatEndsTheFrameBeforeKeepsBothReads() {
        byte[] both = new byte[48];
        System.arraycopy(Traffic.DIVIDE_200_100, 0, both, 0, 24);
        System.arraycopy(Traffic.DIVIDE_100_0, 0, both, 24, 24);
        tap.bytes(FrameKind.REQUEST, both, 0, 30, 100);
        tap.frame(FrameKind.REQUEST, 24, 100, 100);
        tap.bytes(FrameKind.REQUEST, both, 30, 18, 200);
        tap.frame(FrameKind.REQUEST, 24, 100, 200);
        answer(300);
        answer(400);
        assertEquals(List.of(new Arrival(24, 100)), exchange(1).arrivals(FrameKind.REQUEST));
        assertEquals(
                List.of(new Arrival(6, 100), new Arrival(24, 200)), exchange(2).arrivals(FrameKind.REQUEST));
    }

    @Test
    void giveBackTheirMemoryWithTheirExchange() {
        Recorder small = Traffic.recorder(new Bounds(100, 1L << 30));
        FrameTap trickling = small.opened(Traffic.link(Side.SERVER, 8000, 5001));
        long most = 0;
        for (int i = 0; i < 3_000; i++) {
            for (int at = 0; at < 24; at++) {
                trickling.bytes(FrameKind.REQUEST, Traffic.DIVIDE_200_100, at, 1, i * 100L + at);
            }
            trickling.frame(FrameKind.REQUEST, 24, i * 100L, i * 100L + 23);
            Traffic.whole(trickling, FrameKind.RESPONSE, Traffic.TWO, i * 100L + 50);
            most = Math.max(most, small.store().totals().bytes());
        }
        assertEquals(most, small.store().totals().bytes());
        assertEquals(
                24, small.store().get(3_000).orElseThrow().requestArrivals().size());
    }

    @Test
    void ofRandomPiecesEndWhereTheReadsDid() {
        Random random = new Random(7);
        for (int round = 1; round <= 300; round++) {
            List<Arrival> expected = trickle(random);
            tap.frame(
                    FrameKind.REQUEST,
                    24,
                    expected.getFirst().nanos(),
                    expected.getLast().nanos());
            answer(1_000_000);
            assertEquals(expected, exchange(round).arrivals(FrameKind.REQUEST));
            assertArrayEquals(Traffic.DIVIDE_200_100, exchange(round).request());
        }
    }

    private List<Arrival> trickle(Random random) {
        List<Arrival> expected = new ArrayList<>();
        int at = 0;
        while (at < 24) {
            int length = Math.min(24 - at, 1 + random.nextInt(9));
            long nanos = random.nextInt(1_000);
            tap.bytes(FrameKind.REQUEST, Traffic.DIVIDE_200_100, at, length, nanos);
            at += length;
            expected.add(new Arrival(at, nanos));
        }
        return expected;
    }
}
