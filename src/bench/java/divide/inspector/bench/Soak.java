package divide.inspector.bench;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.fuzz.GoodClient;
import divide.inspector.fuzz.Hostile;
import divide.inspector.fuzz.Witness;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.SocketServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Eight clients flat out and two hostile peers against a server that records, for `minutes=30`: what each minute
/// brought, and whether it ends with what it began with.
final class Soak {
    private static final int GOOD = 8;
    private static final int HOSTILE = 2;
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final long MEMORY_SLACK = 16L << 20;

    /// What the process holds.
    private record Holding(long residentKib, long heapBytes, int threads, long sockets) {
        static Holding now() throws IOException {
            System.gc();
            Runtime memory = Runtime.getRuntime();
            return new Holding(
                    resident(),
                    memory.totalMemory() - memory.freeMemory(),
                    Thread.getAllStackTraces().size(),
                    Witness.sockets());
        }

        private static long resident() throws IOException {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }

        @Override
        public String toString() {
            return "%d MiB resident, %.1f MiB heap, %d threads, %d sockets"
                    .formatted(residentKib / 1024, heapBytes / 1048576.0, threads, sockets);
        }
    }

    private final Witness witness = new Witness();
    private final AtomicLong attacks = new AtomicLong();
    private final SocketServer server;
    private volatile boolean over;

    private Soak() throws IOException {
        Recorder recorder =
                new Recorder(new ExchangeStore(new Bounds(10_000, 8L << 20)), Methods.DEFAULT, () -> Limits.DEFAULT);
        server = SocketServer.start(
                ServerSettings.DEFAULT.within(LIMIT, LIMIT),
                new ServerStub(Handlers.DEFAULT),
                Methods.DEFAULT,
                recorder,
                ServerEvents.NONE);
    }

    public static void main(String... arguments) throws Exception {
        long minutes = Options.of(arguments).number("minutes", 30);
        new Soak().run(Duration.ofSeconds(2));
        Holding before = Holding.now();
        IO.println("begins with " + before);
        List<String> troubles = new Soak().run(Duration.ofMinutes(minutes));
        Holding after = Holding.now();
        IO.println("ends with   " + after);
        IO.println("troubles: " + troubles);
        boolean same = after.threads <= before.threads
                && after.sockets <= before.sockets
                && after.heapBytes - before.heapBytes < MEMORY_SLACK
                && troubles.isEmpty();
        IO.println(same ? "It ended as it began." : "It did NOT end as it began.");
        System.exit(same ? 0 : 1);
    }

    private List<String> run(Duration time) throws Exception {
        List<GoodClient> good = new ArrayList<>();
        List<Thread> hostile = new ArrayList<>();
        for (int i = 0; i < GOOD; i++) {
            good.add(GoodClient.of(server.address(), nanos -> {}));
        }
        for (int i = 0; i < HOSTILE; i++) {
            SplittableRandom random = new SplittableRandom(i);
            int first = i;
            hostile.add(Thread.ofPlatform().daemon().start(() -> attack(random, first)));
        }
        report(good, time);
        over = true;
        for (Thread each : hostile) {
            each.join();
        }
        for (GoodClient each : good) {
            each.close();
        }
        int left = server.stop(Duration.ofSeconds(5));
        witness.close();
        List<String> troubles = new ArrayList<>(witness.troubles());
        troubles.addAll(left == 0 ? List.of() : List.of(left + " threads of the server"));
        return troubles;
    }

    private void attack(SplittableRandom random, int first) {
        Hostile[] kinds = Hostile.values();
        for (int i = first; !over; i++) {
            kinds[i % kinds.length].attack(server.address(), random, () -> over);
            attacks.incrementAndGet();
        }
    }

    private void report(List<GoodClient> good, Duration time) throws Exception {
        long begin = System.nanoTime();
        long calls = 0;
        for (long at = 1; System.nanoTime() - begin < time.toNanos(); at++) {
            long until = Math.min(time.toNanos(), TimeUnit.MINUTES.toNanos(at));
            TimeUnit.NANOSECONDS.sleep(begin + until - System.nanoTime());
            long all = good.stream().mapToLong(GoodClient::calls).sum();
            IO.println("minute %d: %d calls, %d clients disturbed, %d rounds of abuse, %d errors; %s"
                    .formatted(
                            at,
                            all - calls,
                            good.stream().filter(GoodClient::hasFailed).count(),
                            attacks.get(),
                            witness.troubles().size(),
                            Holding.now()));
            calls = all;
        }
    }
}
