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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A program that is a server and nothing else, so that all of its memory is the server's.
final class IdleServer {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_NANOS = 200_000;
    private static final int COLLECTIONS = 3;

    private final Server server;

    private IdleServer(Server server) {
        this.server = server;
    }

    /// Serves in the mode that the one argument names, with the defaults otherwise.
    public static void main(String[] args) throws IOException {
        ServerSettings settings = ServerSettings.DEFAULT.in(ServerMode.valueOf(args[0]));
        Server server = SocketServer.start(
                settings, new ServerStub(Handlers.DEFAULT), Methods.DEFAULT, Taps.NONE, ServerEvents.NONE);
        Orders orders = new IdleServer(server)::follow;
        orders.followAll(Integer.toString(server.address().getPort()));
        server.stop(PATIENCE);
    }

    private String follow(String[] words) throws IOException {
        return switch (words[0]) {
            case "await" -> await(Integer.parseInt(words[1]));
            case "resident" -> Long.toString(residentKilobytes());
            case String order -> throw new IOException("no such order: " + order);
        };
    }

    private String await(int connections) {
        while (server.connectionCount() != connections) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return Integer.toString(connections);
    }

    private static long residentKilobytes() throws IOException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
