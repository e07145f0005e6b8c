package divide.inspector.bench;

import divide.inspector.rpc.ServerMode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// What idle connections cost: the time until they stand, memory, a call on each, and what an active one beside them
/// loses. The server and the clients are processes of their own.
///
/// Arguments: `MODE CONNECTIONS ROUNDS [JVM FLAG OF THE SERVER]...`; without any, 19,000 in automatic mode and 1,000
/// with platform threads.
final class IdleBenchmark {
    /// Those that are there in any case: the active one is the 65th, and has the same kind of thread with many others
    /// and with few.
    private static final int FEW = 64;

    private static final long MEASURE_NANOS = 500_000_000;
    private static final int WARM_UPS = 6;
    private static final int ROUNDS = 7;
    private static final int HISTOGRAM_LINES = 24;

    private final ChildProgram server;
    private final ChildProgram clients;
    private final int many;
    private final int rounds;

    private IdleBenchmark(ChildProgram server, ChildProgram clients, int many, int rounds) {
        this.server = server;
        this.clients = clients;
        this.many = many;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            run(ServerMode.AUTOMATIC, 19_000, ROUNDS, List.of());
            run(ServerMode.PLATFORM_THREADS, 1_000, ROUNDS, List.of());
        } else {
            List<String> flags = List.of(args).subList(3, args.length);
            run(ServerMode.valueOf(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]), flags);
        }
    }

    private static void run(ServerMode mode, int many, int rounds, List<String> flags) throws IOException {
        System.out.printf("%s, %,d connections, server's JVM flags %s%n", mode, many, flags);
        try (ChildProgram server = ChildProgram.start(flags, IdleServer.class, mode.name())) {
            try (ChildProgram clients = ChildProgram.start(List.of(), IdleClients.class, server.answer())) {
                clients.answer();
                new IdleBenchmark(server, clients, many, rounds).run();
            }
        }
    }

    private void run() throws IOException {
        clients.ask("hold " + FEW);
        clients.ask("activate");
        for (int i = 0; i < WARM_UPS; i++) {
            clients.ask("callFor " + MEASURE_NANOS);
            clients.ask("callEach");
        }
        measureMemory();
        measureTimes();
    }

    private void measureMemory() throws IOException {
        HeapHistogram heapBefore = HeapHistogram.of(server.pid());
        long before = resident();
        Figures.print("resident memory beside " + FEW, "%.0f MB", before / 1024.0);
        Figures.print("first time connected", "%.2f s", Figures.seconds(connect(many)));
        int more = many - FEW;
        long after = resident();
        Figures.print("resident memory beside all", "%.0f MB", after / 1024.0);
        Figures.print("resident memory of each, at rest", "%.2f KB", (after - before) / (double) more);
        HeapHistogram heapAfter = HeapHistogram.of(server.pid());
        Figures.print("live objects of each", "%.0f bytes", (heapAfter.total() - heapBefore.total()) / (double) more);
        System.out.print(heapAfter.growth(heapBefore, more, HISTOGRAM_LINES));
        Figures.print("first call on each", "%.2f s", Figures.seconds(Long.parseLong(clients.ask("callEach"))));
        Figures.print("resident memory of each after it", "%.2f KB", (resident() - before) / (double) more);
        connect(FEW);
    }

    private void measureTimes() throws IOException {
        double[] connected = new double[rounds];
        double[] called = new double[rounds];
        double[] few = new double[rounds];
        double[] withMany = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            few[i] = rate();
            connected[i] = Figures.seconds(connect(many));
            called[i] = Figures.seconds(Long.parseLong(clients.ask("callEach")));
            withMany[i] = rate();
            connect(FEW);
        }
        Figures.print("connected", "%.2f s", connected);
        Figures.print("a call on each", "%.2f s", called);
        Figures.print("an active one beside " + FEW, "%,.0f calls/s", few);
        Figures.print("an active one beside all", "%,.0f calls/s", withMany);
        Figures.print("ratio of the two", "%.3f", ratios(withMany, few));
    }

    /// Until the server has as many as the clients, the active one included; in nanoseconds.
    private long connect(int count) throws IOException {
        long before = System.nanoTime();
        server.order("await " + (count + 1));
        clients.ask("hold " + count);
        server.answer();
        return System.nanoTime() - before;
    }

    /// With both ends on one processor: otherwise it is the system's luck in placing two threads that is measured.
    private double rate() throws IOException {
        pin("0");
        double rate = Double.parseDouble(clients.ask("callFor " + MEASURE_NANOS));
        pin("0-" + (Runtime.getRuntime().availableProcessors() - 1));
        return rate;
    }

    private void pin(String processors) throws IOException {
        server.pin(processors);
        clients.pin(processors);
    }

    private long resident() throws IOException {
        return Long.parseLong(server.ask("resident"));
    }

    private static double[] ratios(double[] of, double[] to) {
        double[] ratios = new double[of.length];
        Arrays.setAll(ratios, i -> of[i] / to[i]);
        return ratios;
    }
}
