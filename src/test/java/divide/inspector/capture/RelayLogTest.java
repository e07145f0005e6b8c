package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// How the two directions of a relay share the recording.
class RelayLogTest {
    private static final byte[] DIVIDE_7 = HexFormat.of().parseHex("00000006646976696465000000050100000007");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Recorder recorder = Traffic.recorder(Bounds.DEFAULT);
    private final AtomicInteger calls = new AtomicInteger();

    /// Has `onCall` run, while it is recorded, at each call.
    private RelayLog log(Runnable onCall) {
        Link link = Link.between(Side.OBSERVER, address(1), address(2));
        FrameTap claim = recorder.leavingOut().opened(Link.between(Side.CLIENT, address(3), address(2)));
        return new RelayLog(
                recorder.watch(Source.PROXY, link, () -> {
                    calls.incrementAndGet();
                    onCall.run();
                }),
                claim);
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static void call(RelayLog log) {
        log.read(FrameKind.REQUEST, DIVIDE_7, 0, DIVIDE_7.length, System.nanoTime());
    }

    /// Otherwise a server that says more and more would keep the client's bytes from being passed on.
    @Test
    void recordsOnceMoreForTheOtherDirectionAndNoLonger() {
        RelayLog[] log = new RelayLog[1];
        log[0] = log(() -> {
            if (calls.get() < 100) {
                call(log[0]);
            }
        });
        call(log[0]);
        log[0].passed();
        assertEquals(2, calls.get());
        log[0].closed(Ending.ENDED, System.nanoTime());
        assertEquals(100, calls.get());
    }

    @Test
    void recordsForADirectionThatCouldNotWhileItRecorded() throws Exception {
        CountDownLatch recording = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        RelayLog log = log(() -> {
            recording.countDown();
            await(goOn);
        });
        call(log);
        CompletableFuture<Void> one = CompletableFuture.runAsync(log::passed);
        await(recording);
        call(log);
        log.passed();
        assertEquals(1, calls.get());
        goOn.countDown();
        one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertEquals(2, calls.get());
    }

    @Test
    void hasADirectionThatComesLateRecordItself() throws Exception {
        CountDownLatch inLastRound = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        RelayLog[] log = new RelayLog[1];
        log[0] = log(() -> {
            if (calls.get() == 1) {
                call(log[0]);
            } else if (calls.get() == 2) {
                inLastRound.countDown();
                await(goOn);
            }
        });
        call(log[0]);
        CompletableFuture<Void> one = CompletableFuture.runAsync(log[0]::passed);
        await(inLastRound);
        call(log[0]);
        CompletableFuture<Void> other = CompletableFuture.runAsync(log[0]::passed);
        goOn.countDown();
        CompletableFuture.allOf(one, other).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertEquals(3, calls.get());
    }

    @Test
    void goesOnAfterAMistakeInRecording() {
        RelayLog log = log(() -> {
            if (calls.get() == 1) {
                throw new IllegalStateException("on purpose");
            }
        });
        call(log);
        assertThrows(IllegalStateException.class, log::passed);
        call(log);
        log.passed();
        assertEquals(2, calls.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
