package divide.inspector.capture.statistics;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.net.InetSocketAddress;
import java.util.random.RandomGenerator;

/// Exchanges of every kind, to be counted: answered in all sorts of times, errors, unanswered, local, pasted, under
/// way.
public final class RandomTraffic {
    /// What is recorded.
    public final ExchangeStore store;

    private final Recorder recorder;
    private final RandomGenerator random;
    private int port = 1024;
    private long now;

    /// Traffic whose first exchange begins at `begin`, in [System#nanoTime].
    public RandomTraffic(RandomGenerator random, Bounds bounds, long begin) {
        this(random, new ExchangeStore(bounds), begin);
    }

    private RandomTraffic(RandomGenerator random, ExchangeStore store, long begin) {
        this(random, new Recorder(store, Methods.DEFAULT, () -> Limits.DEFAULT), begin);
    }

    /// Traffic that `recorder` records.
    public RandomTraffic(RandomGenerator random, Recorder recorder, long begin) {
        this.random = random;
        this.recorder = recorder;
        this.store = recorder.store();
        this.now = begin;
    }

    /// Records about `count` exchanges, `pause` nanoseconds apart at the most.
    public void record(int count, long pause) {
        while (count > 0) {
            int onConnection = 1 + random.nextInt(Math.min(count, 40));
            connection(onConnection, pause);
            count -= onConnection;
        }
    }

    private void connection(int count, long pause) {
        FrameTap tap = open();
        for (int i = 0; i < count; i++) {
            now += random.nextLong(pause);
            exchange(tap);
        }
        switch (random.nextInt(4)) {
            case 0 -> whole(tap, FrameKind.REQUEST, request(1, 2), now);
            case 1 -> tap.bytes(FrameKind.REQUEST, request(1, 2), 0, 5, now);
            default -> {}
        }
        if (random.nextBoolean()) {
            tap.closed(Ending.RESET, now + 1_000);
        }
    }

    private void exchange(FrameTap tap) {
        switch (random.nextInt(20)) {
            case 0 -> recorder.local(Request.of(Divide.METHOD, 8, 4), Response.Value.of(2), now, now + latency());
            case 1 -> recorder.paste(request(8, 4), FrameWriter.bytes(Response.Value.of(2)));
            default -> answered(tap, random.nextInt(-2, 6));
        }
    }

    private void answered(FrameTap tap, int num2) {
        Response answer = num2 == 0 ? new Response.Failure("ck_god_err") : Response.Value.of((float) 12 / num2);
        whole(tap, FrameKind.REQUEST, request(12, num2), now);
        whole(tap, FrameKind.RESPONSE, FrameWriter.bytes(answer), now + latency());
    }

    /// Often right at the end of a range.
    private long latency() {
        long power = (long) Math.pow(10, random.nextInt(2, 8));
        return random.nextBoolean() ? power + random.nextInt(-1, 2) : random.nextLong(10 * power);
    }

    private FrameTap open() {
        InetSocketAddress server = new InetSocketAddress("127.0.0.1", 1000);
        return recorder.opened(Link.between(Side.SERVER, server, new InetSocketAddress("127.0.0.1", port++)));
    }

    private static byte[] request(int num1, int num2) {
        return FrameWriter.bytes(Request.of(Divide.METHOD, num1, num2));
    }

    private static void whole(FrameTap tap, FrameKind kind, byte[] frame, long nanos) {
        tap.bytes(kind, frame, 0, frame.length, nanos);
        tap.frame(kind, frame.length, nanos, nanos);
    }
}
