package divide.inspector.fuzz;

import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.rpc.Channel;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.SocketServer;
import divide.inspector.rpc.Taps;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A live server to fuzz, with a well-behaved client beside; closing it says what is left of either.
public final class ServerFuzzRun implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Witness witness = new Witness();
    private final long socketsBefore;
    private final SocketServer server;
    private final ServerFuzz fuzz;
    private final GoodClient good;

    /// Starts a server with `settings`, and a client that calls it until the end.
    public ServerFuzzRun(ServerSettings settings, Taps taps) throws IOException {
        openWhatTheJdkKeepsOpen();
        socketsBefore = Witness.sockets();
        server = start(settings, taps);
        fuzz = new ServerFuzz(server.address());
        good = GoodClient.of(server.address(), nanos -> {});
    }

    private static SocketServer start(ServerSettings settings, Taps taps) throws IOException {
        return SocketServer.start(settings, new ServerStub(Handlers.DEFAULT), Methods.DEFAULT, taps, ServerEvents.NONE);
    }

    /// The first connection of a process leaves sockets that the JDK closes others with.
    private static void openWhatTheJdkKeepsOpen() throws IOException {
        SocketServer first = start(ServerSettings.DEFAULT, Taps.NONE);
        try (Channel channel =
                Channel.to(ServerSettings.LOOPBACK, first.address().getPort())) {
            channel.call(Request.of(Divide.METHOD, 1, 1));
        } finally {
            first.stop(PATIENCE);
        }
    }

    /// The server.
    public SocketServer server() {
        return server;
    }

    /// How many calls the well-behaved client has made.
    public long goodCalls() {
        return good.calls();
    }

    /// Makes the connection of input `number`.
    ///
    /// @throws Breakage when it, or anything since the last one, broke something
    public void connect(FuzzInputs inputs, long number) {
        Breakage.check(
                (input, random) -> {
                    fuzz.check(input, random);
                    requireNone(witness.troubles());
                },
                inputs,
                number);
    }

    /// Makes connections with bytes of the caller's own.
    public ServerFuzz fuzz() {
        return fuzz;
    }

    private static void requireNone(List<String> troubles) {
        if (!troubles.isEmpty()) {
            throw new IllegalStateException(troubles.toString());
        }
    }

    /// Ends it all.
    ///
    /// @throws IllegalStateException when a client was disturbed, or something is left
    @Override
    public void close() {
        try {
            good.close();
            requireNone(left());
        } finally {
            server.stop(PATIENCE);
            witness.close();
        }
    }

    private List<String> left() {
        List<String> left = new ArrayList<>();
        expect(left, "connections", () -> server.connectionCount() == 0);
        expect(left, "threads of the server", () -> server.stop(PATIENCE) == 0);
        expect(left, "threads", () -> Witness.engineThreads() == 0);
        expect(left, "sockets", () -> Witness.sockets() <= socketsBefore);
        left.addAll(witness.troubles());
        return left;
    }

    private static void expect(List<String> left, String what, BooleanSupplier gone) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!gone.getAsBoolean() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        if (!gone.getAsBoolean()) {
            left.add(what + " are left");
        }
    }
}
