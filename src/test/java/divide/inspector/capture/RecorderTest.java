package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.Channel;
import divide.inspector.rpc.Deadlines;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.LocalCaller;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.Side;
import divide.inspector.rpc.SocketServer;
import divide.inspector.rpc.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// How what taps report becomes exchanges.
class RecorderTest {
    private final Recorder recorder = Traffic.recorder(Bounds.DEFAULT);
    private final FrameTap server = recorder.opened(Traffic.link(Side.SERVER, 8000, 5000));

    private Exchange exchange(long number) {
        return recorder.store().get(number).orElseThrow();
    }

    @Test
    void showsARequestWhileItArrives() {
        server.bytes(FrameKind.REQUEST, Traffic.DIVIDE_200_100, 0, 5, 100);
        server.bytes(FrameKind.REQUEST, Traffic.DIVIDE_200_100, 5, 11, 200);
        Exchange arriving = exchange(1);
        assertEquals(Exchange.State.ARRIVING, arriving.state());
        assertEquals(Ending.OPEN, arriving.ending());
        assertEquals(16, arriving.request().length);
        assertEquals(100, arriving.times().requestFirst());
        assertEquals(200, arriving.times().requestLast());
        assertEquals(List.of(1L), recorder.store().open());
    }

    @Test
    void waitsForTheResponseOfAWholeRequest() {
        Traffic.whole(server, FrameKind.REQUEST, Traffic.DIVIDE_200_100, 100);
        server.bytes(FrameKind.RESPONSE, Traffic.TWO, 0, 3, 150);
        Exchange waiting = exchange(1);
        assertEquals(Exchange.State.WAITING, waiting.state());
        assertEquals(3, waiting.response().length);
    }

    @Test
    void givesEachOfSeveralRequestsInOneReadItsOwnAnswer() {
        byte[] both = new byte[48];
        System.arraycopy(Traffic.DIVIDE_200_100, 0, both, 0, 24);
        System.arraycopy(Traffic.DIVIDE_100_0, 0, both, 24, 24);
        server.bytes(FrameKind.REQUEST, both, 0, 48, 100);
        server.frame(FrameKind.REQUEST, 24, 100, 100);
        server.handled(7);
        server.frame(FrameKind.REQUEST, 24, 100, 100);
        server.handled(8);
        server.bytes(FrameKind.RESPONSE, Traffic.TWO, 0, 5, 200);
        server.bytes(FrameKind.RESPONSE, Traffic.CK_GOD_ERR, 0, 15, 200);
        server.frame(FrameKind.RESPONSE, 5, 200, 200);
        server.frame(FrameKind.RESPONSE, 15, 200, 200);
        assertArrayEquals(Traffic.DIVIDE_200_100, exchange(1).request());
        assertArrayEquals(Traffic.TWO, exchange(1).response());
        assertEquals(7, exchange(1).times().handler());
        assertArrayEquals(Traffic.DIVIDE_100_0, exchange(2).request());
        assertArrayEquals(Traffic.CK_GOD_ERR, exchange(2).response());
        assertEquals(8, exchange(2).times().handler());
        assertEquals(Mark.ERROR, exchange(2).mark());
    }

    @Test
    void keepsWhatArrivedOfARequestThatWasCutOff() {
        server.bytes(FrameKind.REQUEST, Traffic.DIVIDE_200_100, 0, 16, 100);
        server.closed(Ending.TIMED_OUT, 300);
        Exchange cut = exchange(1);
        assertEquals(Exchange.State.DONE, cut.state());
        assertEquals(Ending.TIMED_OUT, cut.ending());
        assertEquals(16, cut.request().length);
        assertEquals(Mark.ERROR, cut.mark());
    }

    @Test
    void recordsNothingForAConnectionThatSaidNothing() {
        server.closed(Ending.ENDED, 100);
        assertEquals(0, recorder.store().totals().exchanges());
    }

    @Test
    void keepsBytesThatAreLeftOverWithTheAnswerTheyCameWith() {
        FrameTap client = recorder.opened(Traffic.link(Side.CLIENT, 4000, 9000));
        Traffic.whole(client, FrameKind.REQUEST, Traffic.DIVIDE_200_100, 100);
        byte[] more = Traffic.hex("01 40000000 ffee");
        client.bytes(FrameKind.RESPONSE, more, 0, more.length, 200);
        client.frame(FrameKind.RESPONSE, 5, 200, 200);
        assertArrayEquals(more, exchange(1).response());
        assertEquals(Mark.ERROR, exchange(1).mark());
    }

    @Test
    void makesAnExchangeOfBytesThatNobodyAskedFor() {
        FrameTap client = recorder.opened(Traffic.link(Side.CLIENT, 4000, 9000));
        client.bytes(FrameKind.RESPONSE, Traffic.TWO, 0, 5, 200);
        client.closed(Ending.ENDED, 300);
        assertArrayEquals(Traffic.TWO, exchange(1).response());
        assertEquals(Mark.ERROR, exchange(1).mark());
    }

    @Test
    void recordsNothingNewWhilePausedButEndsWhatHasBegun() {
        server.bytes(FrameKind.REQUEST, Traffic.DIVIDE_200_100, 0, 5, 100);
        recorder.pause();
        server.bytes(FrameKind.REQUEST, Traffic.DIVIDE_200_100, 5, 19, 200);
        server.frame(FrameKind.REQUEST, 24, 100, 200);
        Traffic.whole(server, FrameKind.RESPONSE, Traffic.TWO, 300);
        Traffic.exchange(server, Traffic.DIVIDE_100_0, Traffic.CK_GOD_ERR, 400);
        recorder.resume();
        Traffic.exchange(server, Traffic.DIVIDE_200_100, Traffic.TWO, 500);
        assertEquals(2, recorder.store().totals().exchanges());
        assertArrayEquals(Traffic.TWO, exchange(1).response());
        assertEquals(500, exchange(2).times().requestFirst());
    }

    @Test
    void makesOneExchangeOfACallToItsOwnServer() throws Exception {
        SocketServer own = SocketServer.start(
                ServerSettings.DEFAULT, new ServerStub(Handlers.DEFAULT), Methods.DEFAULT, recorder, ServerEvents.NONE);
        Target target = new Target("127.0.0.1", own.address().getPort());
        try (Channel channel =
                new Channel(target, Deadlines.DEFAULT, Methods.DEFAULT, ServerSettings.DEFAULT.limits(), recorder)) {
            for (int i = 1; i <= 200; i++) {
                assertEquals(Response.Value.of(i), channel.call(Request.of(Divide.METHOD, i, 1)));
            }
        } finally {
            assertEquals(0, own.stop(Duration.ofSeconds(10)));
        }
        assertEquals(200, recorder.store().totals().exchanges());
        assertTrue(LongStream.rangeClosed(1, 200)
                .mapToObj(this::exchange)
                .allMatch(found ->
                        found.source() == Source.CALL && found.times().handler() >= 0 && found.connection() == 1));
    }

    @Test
    void keepsACallThatFoundNoConnection() {
        Target nobody = new Target("127.0.0.1", 1);
        Channel channel =
                new Channel(nobody, Deadlines.DEFAULT, Methods.DEFAULT, ServerSettings.DEFAULT.limits(), recorder);
        Assertions.assertThrows(CallFailedException.class, () -> channel.call(Request.of(Divide.METHOD, 200, 100)));
        Exchange failed = exchange(1);
        assertEquals(Mark.ERROR, failed.mark());
        assertTrue(failed.note().orElseThrow() instanceof Note.Unsent);
    }

    @Test
    void keepsAPlainLocalCallWithoutBytes() {
        new LocalCaller(new ServerStub(Handlers.DEFAULT), recorder).call(Request.of(Divide.METHOD, 200, 100));
        Exchange local = exchange(1);
        assertEquals(0, local.request().length);
        assertEquals(
                new Note.Local(Request.of(Divide.METHOD, 200, 100), Response.Value.of(2)),
                local.note().orElseThrow());
    }

    @Test
    void losesNothingWhenManyConnectionsReportAtOnce() throws Exception {
        List<Long> ended = Collections.synchronizedList(new ArrayList<>());
        recorder.onFinish(ended::add);
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(i -> Thread.ofPlatform().start(() -> talk(Traffic.link(Side.SERVER, 8000, 6000 + i))))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(8_000, recorder.store().totals().exchanges());
        assertEquals(8_000, ended.stream().distinct().count());
        assertEquals(List.of(), recorder.store().open());
    }

    private void talk(Link link) {
        FrameTap tap = recorder.opened(link);
        for (int i = 0; i < 1_000; i++) {
            Traffic.exchange(tap, Traffic.DIVIDE_200_100, Traffic.TWO, i);
        }
        tap.closed(Ending.ENDED, 0);
    }
}
