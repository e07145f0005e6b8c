package divide.inspector.bench;

import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.Channel;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.Server;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.SocketServer;
import divide.inspector.rpc.Taps;
import java.io.IOException;
import java.time.Duration;

/// The smallest program with a server and a client: it prints the answer of one call before it stops.
final class EngineProgram {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private EngineProgram() {}

    public static void main(String[] args) throws IOException, CallFailedException {
        Server server = SocketServer.start(
                ServerSettings.DEFAULT,
                new ServerStub(Handlers.DEFAULT),
                Methods.DEFAULT,
                Taps.NONE,
                ServerEvents.NONE);
        try (Channel channel =
                Channel.to(ServerSettings.LOOPBACK, server.address().getPort())) {
            System.out.println(channel.call(Request.of(Divide.METHOD, 200, 100)));
        }
        server.stop(PATIENCE);
    }
}
