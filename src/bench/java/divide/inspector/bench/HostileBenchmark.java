package divide.inspector.bench;

import divide.inspector.fuzz.GoodClient;
import divide.inspector.fuzz.Hostile;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.SocketServer;
import divide.inspector.rpc.Taps;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/// What a well-behaved client's calls take, without and with each kind of hostile peer beside it, in rounds that take
/// turns: `rounds=5 millis=1000 pause=20`. A round with nobody beside stands before each with somebody, who pauses
/// for as many milliseconds between its attacks: what is measured is the server, not who gets the processor.
final class HostileBenchmark {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final int MOST_CALLS = 1 << 20;

    private record Round(double p50, double p99, double max) {
        static Round of(long[] sorted) {
            int count = sorted.length;
            return new Round(sorted[count / 2] / 1e3, sorted[(int) (count * 0.99)] / 1e3, sorted[count - 1] / 1e3);
        }
    }

    /// What the client's thread noted in the round that is under way.
    private static final class Samples implements LongConsumer {
        private final long[] latencies = new long[MOST_CALLS];
        private int count;

        @Override
        public synchronized void accept(long latency) {
            if (count < MOST_CALLS) {
                latencies[count++] = latency;
            }
        }

        private synchronized long[] take() {
            long[] sorted = Arrays.copyOf(latencies, count);
            count = 0;
            Arrays.sort(sorted);
            return sorted;
        }

        Round round(long nanos, GoodClient good) {
            long end = System.nanoTime() + nanos;
            take();
            while (System.nanoTime() - end < 0 && !good.hasFailed()) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
            return Round.of(take());
        }
    }

    private final int rounds;
    private final long nanos;

    private final long pause;

    private HostileBenchmark(Options options) {
        rounds = (int) options.number("rounds", 5);
        nanos = options.number("millis", 1_000) * 1_000_000L;
        pause = options.number("pause", 20) * 1_000_000L;
    }

    public static void main(String... arguments) throws IOException {
        HostileBenchmark benchmark = new HostileBenchmark(Options.of(arguments));
        IO.println("us: median of %d rounds".formatted(benchmark.rounds));
        IO.println("%-14s %8s %8s %9s | alone %8s %8s %9s | p99 ratio"
                .formatted("beside", "p50", "p99", "max", "p50", "p99", "max"));
        for (Hostile kind : Hostile.values()) {
            benchmark.measure(kind);
        }
    }

    private void measure(Hostile kind) throws IOException {
        Round[] alone = new Round[rounds];
        Round[] beside = new Round[rounds];
        ServerSettings settings = ServerSettings.DEFAULT.within(LIMIT, LIMIT);
        SocketServer server = SocketServer.start(
                settings, new ServerStub(Handlers.DEFAULT), Methods.DEFAULT, Taps.NONE, ServerEvents.NONE);
        Samples samples = new Samples();
        try (GoodClient good = GoodClient.of(server.address(), samples)) {
            samples.round(nanos, good);
            for (int i = 0; i < rounds; i++) {
                alone[i] = samples.round(nanos, good);
                AtomicBoolean over = new AtomicBoolean();
                Thread hostile = Thread.ofPlatform().daemon().start(() -> attack(kind, server, over));
                beside[i] = samples.round(nanos, good);
                over.set(true);
                join(hostile);
            }
        } finally {
            server.stop(LIMIT);
        }
        IO.println("%-14s %8.1f %8.1f %9.0f |       %8.1f %8.1f %9.0f | %.2f"
                .formatted(
                        kind,
                        p50(beside),
                        p99(beside),
                        max(beside),
                        p50(alone),
                        p99(alone),
                        max(alone),
                        p99(beside) / p99(alone)));
    }

    private void attack(Hostile kind, SocketServer server, AtomicBoolean over) {
        SplittableRandom random = new SplittableRandom(1);
        while (!over.get()) {
            kind.attack(server.address(), random, over::get);
            LockSupport.parkNanos(kind == Hostile.BURSTING ? nanos : pause);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static double p50(Round... rounds) {
        return median(Arrays.stream(rounds).mapToDouble(Round::p50).toArray());
    }

    private static double p99(Round... rounds) {
        return median(Arrays.stream(rounds).mapToDouble(Round::p99).toArray());
    }

    private static double max(Round... rounds) {
        return Arrays.stream(rounds).mapToDouble(Round::max).max().orElseThrow();
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
