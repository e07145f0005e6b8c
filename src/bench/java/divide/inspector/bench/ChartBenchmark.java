package divide.inspector.bench;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.Stretch;
import divide.inspector.capture.statistics.Picture;
import divide.inspector.capture.statistics.Tally;
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
import java.util.SplittableRandom;

/// How long it takes to count a million exchanges for the charts in one thread, beside reading them and doing nothing.
/// The first figure is that of a program that has just been started; the others are medians of the rounds after it.
final class ChartBenchmark {
    private static final int STRETCH = 4096;

    private final ExchangeStore store = new ExchangeStore(new Bounds(Long.MAX_VALUE, Long.MAX_VALUE));
    private final long exchanges;
    private final long connections;
    private final long rounds;

    private ChartBenchmark(Options options) {
        exchanges = options.number("exchanges", 1_000_000);
        connections = options.number("connections", 64);
        rounds = options.number("rounds", 9);
    }

    /// Options: `exchanges=1000000 connections=64 rounds=9`.
    public static void main(String... arguments) {
        ChartBenchmark benchmark = new ChartBenchmark(Options.of(arguments));
        benchmark.fill();
        benchmark.measure();
    }

    private void fill() {
        Recorder recorder = new Recorder(store, Methods.DEFAULT, () -> Limits.DEFAULT);
        FrameTap[] taps = new FrameTap[(int) connections];
        for (int i = 0; i < taps.length; i++) {
            taps[i] = recorder.opened(Link.between(Side.SERVER, address("127.0.0.1", 8000), peer(i)));
        }
        SplittableRandom random = new SplittableRandom(7);
        for (long i = 0; i < exchanges; i++) {
            call(taps[random.nextInt(taps.length)], i * 50_000, random);
        }
    }

    private static InetSocketAddress peer(int index) {
        return address("127.0." + (1 + index / 50_000) + ".1", 10_000 + index % 50_000);
    }

    private static InetSocketAddress address(String host, int port) {
        return new InetSocketAddress(host, port);
    }

    private static void call(FrameTap tap, long now, SplittableRandom random) {
        int num2 = random.nextInt(-20, 1000);
        whole(tap, FrameKind.REQUEST, FrameWriter.bytes(Request.of(Divide.METHOD, 12, num2)), now);
        Response response = num2 == 0 ? new Response.Failure("ck_god_err") : Response.Value.of(12f / num2);
        long latency = (long) (20_000 * Math.exp(2 * random.nextDouble() * random.nextDouble() * 4));
        whole(tap, FrameKind.RESPONSE, FrameWriter.bytes(response), now + latency);
    }

    private static void whole(FrameTap tap, FrameKind kind, byte[] frame, long nanos) {
        tap.bytes(kind, frame, 0, frame.length, nanos);
        tap.frame(kind, frame.length, nanos, nanos);
    }

    private void measure() {
        double[] read = new double[(int) rounds];
        double[] count = new double[(int) rounds];
        double cold = millis(this::count);
        for (int i = 0; i < rounds; i++) {
            read[i] = millis(() -> go((stretch, index) -> {}));
            count[i] = millis(this::count);
        }
        Figures.print("first count, ms", "%.0f", cold);
        Figures.print("read alone, ms", "%.0f", read);
        Figures.print("count, ms", "%.0f", count);
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Figures.millis(System.nanoTime() - start);
    }

    private void count() {
        Tally tally = new Tally(store, 0);
        go(tally::add);
        Picture picture = tally.picture();
        if (picture.all().calls() != exchanges) {
            throw new IllegalStateException("counted " + picture.all());
        }
    }

    private void go(Look look) {
        Stretch stretch = new Stretch(STRETCH);
        for (long next = 1; next <= exchanges; ) {
            next = store.read(next, exchanges + 1, stretch);
            for (int i = 0; i < stretch.count(); i++) {
                look.at(stretch, i);
            }
        }
    }

    /// What is done with each exchange.
    @FunctionalInterface
    private interface Look {
        void at(Stretch stretch, int index);
    }
}
