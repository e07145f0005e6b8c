package divide.inspector.bench;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.rpc.Channel;
import divide.inspector.rpc.Deadlines;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.ServerMode;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.SocketServer;
import divide.inspector.rpc.Taps;
import divide.inspector.rpc.Target;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Calls of this program's clients to this program's server, `divide(200, 100)` each.
final class EngineCalls {
    private static final Request CALL = Request.of(Divide.METHOD, 200, 100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private EngineCalls() {}

    /// One call after another over each of `connections` connections.
    static Contender over(int connections, ServerMode mode, Listening listening) throws IOException {
        Taps taps = listening.taps();
        SocketServer server = serve(mode, taps);
        Target target = Target.of(server.address());
        List<Channel> channels = new ArrayList<>();
        List<Contender.Client> clients = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Channel channel = new Channel(target, Deadlines.DEFAULT, Methods.DEFAULT, Limits.DEFAULT, taps);
            channels.add(channel);
            clients.add(() -> call(channel));
            // Connects, so that a client's number is its connection's number at the server.
            channel.call(CALL);
        }
        return new Contender(name(mode, listening), clients, () -> {
            channels.forEach(Channel::close);
            server.stop(PATIENCE);
        });
    }

    /// Batches of `depth` calls over one connection: all are sent before the first answer is read.
    static Contender pipelined(int depth, ServerMode mode, Listening listening) throws IOException {
        SocketServer server = serve(mode, listening.taps());
        PipelinedClient client = PipelinedClient.to(server.address(), CALL, depth);
        return new Contender(name(mode, listening) + " batches of " + depth, List.of(client), () -> {
            client.close();
            server.stop(PATIENCE);
        });
    }

    /// One call after another by this program's client to a server that looks at nothing.
    static Contender clientAlone(Listening listening) throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Target target = Target.of((InetSocketAddress) listener.getLocalAddress());
            Channel channel = new Channel(target, Deadlines.DEFAULT, Methods.DEFAULT, Limits.DEFAULT, listening.taps());
            Thread accepting = Thread.ofPlatform().daemon().start(() -> acceptOne(listener));
            channel.call(CALL);
            join(accepting);
            return new Contender("our client, bare server", List.of(() -> call(channel)), channel::close);
        }
    }

    private static void acceptOne(ServerSocketChannel listener) {
        try {
            BarePingPong.answer(listener.accept());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void join(Thread accepting) throws IOException {
        try {
            accepting.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while connecting");
        }
    }

    private static int call(Channel channel) throws IOException {
        channel.call(CALL);
        return 1;
    }

    /// One call after another to this program's server by a client that looks at nothing.
    static Contender serverAlone(ServerMode mode, Listening listening) throws IOException {
        SocketServer server = serve(mode, listening.taps());
        SocketChannel socket = SocketChannel.open(server.address());
        return new Contender("bare client, " + name(mode, listening), List.of(BarePingPong.ping(socket)), () -> {
            socket.close();
            server.stop(PATIENCE);
        });
    }

    private static SocketServer serve(ServerMode mode, Taps taps) throws IOException {
        ServerStub stub = new ServerStub(Handlers.DEFAULT);
        return SocketServer.start(ServerSettings.DEFAULT.in(mode), stub, Methods.DEFAULT, taps, ServerEvents.NONE);
    }

    private static String name(ServerMode mode, Listening listening) {
        String recorded = listening == Listening.RECORDER ? ", recorded" : "";
        return mode.name().toLowerCase(Locale.ROOT).replace('_', ' ') + recorded;
    }

    /// Who listens at both ends.
    enum Listening {
        NOBODY,
        /// The capture, with a store of its own that soon is full and drops its oldest.
        RECORDER;

        private Taps taps() {
            return switch (this) {
                case NOBODY -> Taps.NONE;
                case RECORDER ->
                    new Recorder(
                            new ExchangeStore(new Bounds(100_000, 64L * 1024 * 1024)),
                            Methods.DEFAULT,
                            () -> Limits.DEFAULT);
            };
        }
    }
}
