package divide.inspector.bench;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.protocol.Divide;
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
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// What the capture of one exchange costs: everything that the taps of a connection do between two reads, into a store
/// that is full and drops its oldest for each new one.
///
/// With eight threads the figure is how long an exchange takes one of them while all share the processors: on two
/// processors, four times what it costs.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CaptureBenchmark {
    private static final int FRAMES = 1024;
    private static final int BATCH = 64;
    private static final int EIGHT = 8;

    /// The program's side: one recorder, and a window that is told of changes and has a drain pending.
    @State(Scope.Benchmark)
    public static class Window {
        private final AtomicBoolean armed = new AtomicBoolean(true);
        private final AtomicInteger port = new AtomicInteger(10_000);
        private Recorder recorder;

        @Setup(Level.Trial)
        public void open() {
            recorder = new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
            recorder.onChange(() -> {
                if (!armed.get()) {
                    throw new IllegalStateException("nothing disarms it");
                }
            });
            FrameTap tap = recorder.opened(link(Side.SERVER, 8000, 9999));
            Calls calls = new Calls();
            for (long i = 0; i < Bounds.DEFAULT.exchanges(); i++) {
                calls.one(tap);
            }
        }

        private static Link link(Side side, int local, int remote) {
            return Link.between(
                    side, new InetSocketAddress("127.0.0.1", local), new InetSocketAddress("127.0.0.1", remote));
        }
    }

    /// Both frames of different calls, one behind the other: requests of 24 bytes, responses of 5.
    private static final class Calls {
        private static final int REQUEST = 24;
        private static final int RESPONSE = 5;

        private final byte[] requests = new byte[FRAMES * REQUEST];
        private final byte[] responses = new byte[FRAMES * RESPONSE];
        private int next;
        private long now;

        Calls() {
            Random random = new Random(3);
            for (int i = 0; i < FRAMES; i++) {
                int num1 = random.nextInt();
                int num2 = 2 + random.nextInt(1_000_000);
                byte[] request = FrameWriter.bytes(Request.of(Divide.METHOD, num1, num2));
                byte[] response = FrameWriter.bytes(Response.Value.of((float) ((double) num1 / num2)));
                System.arraycopy(request, 0, requests, i * REQUEST, REQUEST);
                System.arraycopy(response, 0, responses, i * RESPONSE, RESPONSE);
            }
        }

        void one(FrameTap tap) {
            int call = advance(1);
            request(tap, call);
            tap.handled(100);
            response(tap, call);
        }

        void joined(FrameTap client, FrameTap server) {
            int call = advance(1);
            request(client, call);
            request(server, call);
            server.handled(100);
            response(server, call);
            response(client, call);
        }

        private void request(FrameTap tap, int call) {
            tap.bytes(FrameKind.REQUEST, requests, call * REQUEST, REQUEST, now);
            tap.frame(FrameKind.REQUEST, REQUEST, now, now);
        }

        private void response(FrameTap tap, int call) {
            tap.bytes(FrameKind.RESPONSE, responses, call * RESPONSE, RESPONSE, now + 200);
            tap.frame(FrameKind.RESPONSE, RESPONSE, now + 200, now + 300);
        }

        void batch(FrameTap tap) {
            int call = advance(BATCH);
            tap.bytes(FrameKind.REQUEST, requests, call * REQUEST, BATCH * REQUEST, now);
            for (int i = 0; i < BATCH; i++) {
                tap.frame(FrameKind.REQUEST, REQUEST, now, now);
                tap.handled(100);
            }
            tap.bytes(FrameKind.RESPONSE, responses, call * RESPONSE, BATCH * RESPONSE, now + 200);
            for (int i = 0; i < BATCH; i++) {
                tap.frame(FrameKind.RESPONSE, RESPONSE, now + 200, now + 300);
            }
        }

        private int advance(int count) {
            int call = next;
            next = (next + count) % FRAMES;
            now += 1000;
            return call;
        }
    }

    /// The connections of one thread: one of another program's client, and both ends of one of our own.
    @State(Scope.Thread)
    public static class Connections {
        private final Calls calls = new Calls();
        private FrameTap other;
        private FrameTap ownClient;
        private FrameTap ownServer;

        @Setup(Level.Trial)
        public void connect(Window window) {
            int port = window.port.addAndGet(2);
            other = window.recorder.opened(Window.link(Side.SERVER, 8000, port));
            ownClient = window.recorder.opened(Window.link(Side.CLIENT, port + 1, 8000));
            ownServer = window.recorder.opened(Window.link(Side.SERVER, 8000, port + 1));
        }
    }

    /// A call of another program's client.
    @Benchmark
    public void server(Connections connections) {
        connections.calls.one(connections.other);
    }

    /// A call of the program's own client to its own server, seen from both ends.
    @Benchmark
    public void joined(Connections connections) {
        connections.calls.joined(connections.ownClient, connections.ownServer);
    }

    /// A call of another program's client that sends 64 at a time.
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void pipelined(Connections connections) {
        connections.calls.batch(connections.other);
    }

    @Benchmark
    @Threads(EIGHT)
    public void serverFromEightThreads(Connections connections) {
        connections.calls.one(connections.other);
    }

    @Benchmark
    @Threads(EIGHT)
    public void joinedFromEightThreads(Connections connections) {
        connections.calls.joined(connections.ownClient, connections.ownServer);
    }

    @Benchmark
    @Threads(EIGHT)
    @OperationsPerInvocation(BATCH)
    public void pipelinedFromEightThreads(Connections connections) {
        connections.calls.batch(connections.other);
    }
}
