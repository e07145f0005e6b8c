package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Ending;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a store knows of the connections whose exchanges it has.
class ConnectionsTest {
    private static final Optional<InetSocketAddress> CLIENT = Optional.of(new InetSocketAddress("127.0.0.1", 65_535));
    private static final Optional<InetSocketAddress> SERVER = Optional.of(new InetSocketAddress("::1", 8000));

    private final Recorder recorder = Traffic.recorder(Bounds.DEFAULT);

    private Connection connection(int number) {
        return recorder.store().connection(number).orElseThrow();
    }

    @Test
    void knowBothEndsWhicheverEndRecordsThem() {
        Link atServer = Link.between(Side.SERVER, SERVER.orElseThrow(), CLIENT.orElseThrow());
        Link between = Link.between(Side.OBSERVER, CLIENT.orElseThrow(), SERVER.orElseThrow());
        Traffic.exchange(recorder.opened(atServer), Traffic.DIVIDE_200_100, Traffic.TWO, 50);
        Traffic.exchange(recorder.observe(Source.PROXY, between), Traffic.DIVIDE_200_100, Traffic.TWO, 60);
        assertEquals(new Connection(1, Source.SERVER, CLIENT, SERVER, 50, 50, Ending.OPEN), connection(1));
        assertEquals(new Connection(2, Source.PROXY, CLIENT, SERVER, 60, 60, Ending.OPEN), connection(2));
        assertEquals(Source.PROXY, recorder.store().get(2).orElseThrow().source());
    }

    @Test
    void knowHowTheyEnded() {
        FrameTap tap = recorder.opened(Link.IN_PROCESS);
        Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, 50);
        tap.closed(Ending.RESET, 70);
        assertEquals(
                new Connection(1, Source.CALL, Optional.empty(), Optional.empty(), 50, 70, Ending.RESET),
                connection(1));
    }

    @Test
    void areUnknownBeforeTheirFirstExchange() {
        recorder.opened(Traffic.link(Side.SERVER, 8000, 5000));
        assertEquals(Optional.empty(), recorder.store().connection(0));
        assertEquals(Optional.empty(), recorder.store().connection(1));
    }

    @Test
    void takeNoMemoryWhenTheirExchangesAreGone() {
        Recorder small = Traffic.recorder(new Bounds(10, 1L << 30));
        for (int i = 0; i < 10_000; i++) {
            FrameTap tap = small.observe(Source.FILE, Traffic.link(Side.OBSERVER, 1000 + i, 8000));
            Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, i);
            tap.closed(Ending.ENDED, i);
        }
        assertTrue(small.store().totals().bytes() < 100_000, small.store().totals()::toString);
        assertEquals(Optional.empty(), small.store().connection(1));
        assertEquals(
                10_999,
                small.store()
                        .connection(10_000)
                        .orElseThrow()
                        .client()
                        .orElseThrow()
                        .getPort());
    }

    @Test
    void stayWhileTheyAreOpenThoughTheirExchangesAreGone() {
        Recorder small = Traffic.recorder(new Bounds(1, 1L << 30));
        FrameTap old = small.observe(Source.FILE, Traffic.link(Side.OBSERVER, 999, 8000));
        Traffic.exchange(old, Traffic.DIVIDE_200_100, Traffic.TWO, 1);
        for (int i = 0; i < 5_000; i++) {
            FrameTap tap = small.observe(Source.FILE, Traffic.link(Side.OBSERVER, 1000 + i, 8000));
            Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, i);
            tap.closed(Ending.ENDED, i);
        }
        Traffic.exchange(old, Traffic.DIVIDE_100_0, Traffic.CK_GOD_ERR, 2);
        assertEquals(1, small.store().get(5_002).orElseThrow().connection());
        assertEquals(
                999,
                small.store().connection(1).orElseThrow().client().orElseThrow().getPort());
    }

    @Test
    void oneThatStaysOpenKeepsNoMemoryOfOthers() {
        Recorder small = Traffic.recorder(new Bounds(10, 1L << 30));
        FrameTap old = small.observe(Source.FILE, Traffic.link(Side.OBSERVER, 999, 8000));
        Traffic.exchange(old, Traffic.DIVIDE_200_100, Traffic.TWO, 1);
        for (int i = 0; i < 10_000; i++) {
            FrameTap tap = small.observe(Source.FILE, Traffic.link(Side.OBSERVER, 1000 + i, 8000));
            Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, i);
            tap.closed(Ending.ENDED, i);
        }
        assertTrue(small.store().totals().bytes() < 150_000, small.store().totals()::toString);
        assertEquals(Optional.empty(), small.store().connection(5_000));
        assertEquals(
                999,
                small.store().connection(1).orElseThrow().client().orElseThrow().getPort());
        old.closed(Ending.ENDED, 3);
        assertTrue(small.store().totals().bytes() < 100_000, small.store().totals()::toString);
        assertEquals(Optional.empty(), small.store().connection(1));
    }

    @Test
    void fromAFileAreRecordedWhileNothingElseIs() {
        recorder.pause();
        FrameTap file = recorder.observe(Source.FILE, Traffic.link(Side.OBSERVER, 1, 2));
        FrameTap proxy = recorder.observe(Source.PROXY, Traffic.link(Side.OBSERVER, 3, 4));
        Traffic.exchange(file, Traffic.DIVIDE_200_100, Traffic.TWO, 1);
        Traffic.exchange(proxy, Traffic.DIVIDE_200_100, Traffic.TWO, 1);
        assertEquals(1, recorder.store().totals().exchanges());
        assertEquals(Source.FILE, recorder.store().get(1).orElseThrow().source());
    }
}
