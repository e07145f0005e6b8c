package divide.inspector.bench;

import divide.inspector.protocol.Methods;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.Server;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.ServerMode;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.SocketServer;
import divide.inspector.rpc.Taps;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/// How long a server takes to stop while clients in another process call flat out: until every thread has ended and the
/// port is bound again.
///
/// Arguments: `CONNECTIONS ROUNDS`.
final class StopBenchmark {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CONNECTIONS = 1_000;
    private static final int ROUNDS = 9;

    private final ChildProgram clients;
    private final int connections;

    private StopBenchmark(ChildProgram clients, int connections) {
        this.clients = clients;
        this.connections = connections;
    }

    public static void main(String[] args) throws IOException {
        int connections = args.length > 0 ? Integer.parseInt(args[0]) : CONNECTIONS;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        System.out.printf("stopping with %,d busy connections, %d rounds%n", connections, rounds);
        try (ChildProgram clients = ChildProgram.start(List.of(), BusyClients.class)) {
            clients.answer();
            StopBenchmark benchmark = new StopBenchmark(clients, connections);
            for (ServerMode mode : ServerMode.values()) {
                benchmark.run(mode, rounds);
            }
        }
    }

    private void run(ServerMode mode, int rounds) throws IOException {
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            millis[i] = Figures.millis(stop(mode));
        }
        Figures.print(mode.name(), "%.0f ms", millis);
    }

    private long stop(ServerMode mode) throws IOException {
        Server server = start(ServerSettings.DEFAULT.in(mode));
        InetSocketAddress address = server.address();
        clients.ask("call " + address.getPort() + " " + connections);
        long before = System.nanoTime();
        int left = server.stop(PATIENCE);
        Server next = start(ServerSettings.DEFAULT.at(ServerSettings.LOOPBACK, address.getPort()));
        long nanos = System.nanoTime() - before;
        next.stop(PATIENCE);
        clients.ask("join");
        requireNoneLeft(left);
        return nanos;
    }

    private static Server start(ServerSettings settings) throws IOException {
        return SocketServer.start(
                settings, new ServerStub(Handlers.DEFAULT), Methods.DEFAULT, Taps.NONE, ServerEvents.NONE);
    }

    /// A server that stops quickly and leaves something behind has not stopped.
    private static void requireNoneLeft(int left) {
        long platform = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("serve ") || name.startsWith("accept "))
                .count();
        if (left + platform > 0) {
            throw new IllegalStateException(left + platform + " threads were left");
        }
    }
}
