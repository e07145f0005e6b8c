package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// That nothing is lost, mixed up or told twice when many connections report at once and a window looks on.
class RecorderConcurrencyTest {
    private static final int THREADS = 8;
    private static final int CALLS = 2_000;

    private final Recorder recorder = Traffic.recorder(Bounds.DEFAULT);
    private final List<Long> ended = Collections.synchronizedList(new ArrayList<>());
    private final List<Throwable> broken = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong looks = new AtomicLong();
    private Optional<Thread> window = Optional.empty();

    @AfterEach
    void closeWindow() throws InterruptedException {
        over.set(true);
        if (window.isPresent()) {
            window.orElseThrow().join();
        }
    }

    /// Looks at what is there again and again, as the panes of a window do.
    private void openWindow() {
        window = Optional.of(start(() -> {
            while (!over.get()) {
                Totals totals = recorder.store().totals();
                recorder.store().open().forEach(this::look);
                look(totals.next() - 1);
                looks.incrementAndGet();
            }
        }));
    }

    private void look(long number) {
        recorder.store().get(number).ifPresent(found -> {
            assertEquals(number, found.number());
            assertTrue(found.request().length == 0 || found.request()[3] == 6, found::toString);
            assertTrue(found.response().length == 0 || found.response()[0] == 1, found::toString);
        });
    }

    private Thread start(Runnable work) {
        return Thread.ofPlatform().start(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error failure) {
                broken.add(failure);
            }
        });
    }

    private void onAllThreads(IntConsumer work) throws InterruptedException {
        recorder.onFinish(ended::add);
        openWindow();
        List<Thread> threads = IntStream.range(0, THREADS)
                .mapToObj(i -> start(() -> work.accept(i)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        closeWindow();
        assertEquals(List.of(), broken);
        assertTrue(looks.get() > 0);
    }

    private static byte[] request(int thread, int call) {
        return FrameWriter.bytes(Request.of(Divide.METHOD, thread, call + 2));
    }

    private static byte[] response(int thread, int call) {
        return FrameWriter.bytes(Response.Value.of((float) ((double) thread / (call + 2))));
    }

    @Test
    void keepsEachCallOfJoinedEndsOnce() throws InterruptedException {
        onAllThreads(this::callItself);
        assertEachCallIsThereOnce(Source.CALL);
    }

    private void callItself(int thread) {
        FrameTap client = recorder.opened(Traffic.link(Side.CLIENT, 4000 + thread, 8000));
        FrameTap server = recorder.opened(Traffic.link(Side.SERVER, 8000, 4000 + thread));
        for (int call = 0; call < CALLS; call++) {
            byte[] request = request(thread, call);
            byte[] response = response(thread, call);
            Traffic.whole(client, FrameKind.REQUEST, request, call);
            Traffic.whole(server, FrameKind.REQUEST, request, call);
            server.handled(call);
            Traffic.whole(server, FrameKind.RESPONSE, response, call);
            Traffic.whole(client, FrameKind.RESPONSE, response, call);
        }
        server.closed(Ending.ENDED, 0);
        client.closed(Ending.ENDED, 0);
    }

    @Test
    void keepsEachCallThatArrivesInPiecesOnce() throws InterruptedException {
        onAllThreads(this::trickle);
        assertEachCallIsThereOnce(Source.SERVER);
    }

    private void trickle(int thread) {
        FrameTap server = recorder.opened(Traffic.link(Side.SERVER, 8000, 5000 + thread));
        for (int call = 0; call < CALLS; call++) {
            inPieces(server, FrameKind.REQUEST, request(thread, call), call);
            server.handled(call);
            inPieces(server, FrameKind.RESPONSE, response(thread, call), call);
        }
        server.closed(Ending.ENDED, 0);
    }

    private static void inPieces(FrameTap tap, FrameKind kind, byte[] frame, long nanos) {
        int half = frame.length / 2;
        tap.bytes(kind, frame, 0, half, nanos);
        tap.bytes(kind, frame, half, frame.length - half, nanos);
        tap.frame(kind, frame.length, nanos, nanos);
    }

    private void assertEachCallIsThereOnce(Source source) {
        long all = (long) THREADS * CALLS;
        Totals totals = recorder.store().totals();
        assertEquals(all, totals.exchanges());
        assertEquals(0, totals.dropped());
        assertEquals(List.of(), recorder.store().open());
        assertEquals(
                LongStream.rangeClosed(1, all).boxed().toList(),
                ended.stream().sorted().toList());
        int[] calls = new int[THREADS + 1];
        long marked = 0;
        for (long number = 1; number <= all; number++) {
            Exchange exchange = recorder.store().get(number).orElseThrow();
            int thread = exchange.request()[14 + 4];
            int call = calls[thread]++;
            assertEquals(source, exchange.source());
            assertEquals(call, exchange.times().handler());
            assertArrayEquals(request(thread, call), exchange.request());
            assertArrayEquals(response(thread, call), exchange.response());
            marked += exchange.mark() == Mark.INFO ? 1 : 0;
        }
        assertEquals(marked, totals.notes());
        assertEquals(0, totals.errors() + totals.warnings());
    }

    @Test
    void dropsTheOldestWhileConnectionsReport() throws InterruptedException {
        Recorder small = Traffic.recorder(new Bounds(100, 1L << 30));
        List<Thread> threads = IntStream.range(0, THREADS)
                .mapToObj(thread -> start(() -> fill(small, thread)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(List.of(), broken);
        Totals totals = small.store().totals();
        assertEquals(100, totals.exchanges());
        assertEquals((long) THREADS * CALLS, totals.exchanges() + totals.dropped());
        assertEquals(100 * (Rows.BYTES_A_ROW + 29) + THREADS * Connections.BYTES_A_ROW, totals.bytes());
        assertEquals(List.of(), small.store().open());
    }

    private static void fill(Recorder small, int thread) {
        FrameTap server = small.opened(Traffic.link(Side.SERVER, 8000, 6000 + thread));
        for (int call = 0; call < CALLS; call++) {
            Traffic.exchange(server, Traffic.DIVIDE_200_100, Traffic.TWO, call);
        }
    }
}
