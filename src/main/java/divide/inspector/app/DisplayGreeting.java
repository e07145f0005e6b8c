package divide.inspector.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Callable;

/// One connection to an X server, up to the first byte of its answer.
record DisplayGreeting(DisplaySurroundings surroundings, String display, DisplayName name)
        implements Callable<DisplayAnswer> {
    private static final int SUCCESS = 1;

    @Override
    public DisplayAnswer call() {
        try (var server = connect()) {
            return isLetIn(server)
                    ? new DisplayAnswer.Usable()
                    : new DisplayAnswer.Absent(DisplayAnswer.Reason.REFUSED, display);
        } catch (IOException _) {
            return new DisplayAnswer.Absent(DisplayAnswer.Reason.UNREACHABLE, display);
        }
    }

    /// The same order as X clients have: only a display without a host goes on to TCP.
    private SocketChannel connect() throws IOException {
        return switch (name.host()) {
            case "" -> connectNearby();
            case "unix" -> connectUnix();
            default -> connectTcp(InetAddress.getAllByName(name.host()));
        };
    }

    private SocketChannel connectNearby() throws IOException {
        try {
            return connectUnix();
        } catch (IOException _) {
            return connectTcp(InetAddress.getAllByName("localhost"));
        }
    }

    private SocketChannel connectUnix() throws IOException {
        var socket = surroundings.socketFolder().resolve(name.socketName());
        var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        return connected(channel, UnixDomainSocketAddress.of(socket));
    }

    private SocketChannel connectTcp(InetAddress[] hosts) throws IOException {
        if (!name.hasPort()) {
            throw new NoRouteToHostException("display " + name.number() + " has no port");
        }
        var failure = new IOException("no address answers");
        for (var host : hosts) {
            try {
                return connected(SocketChannel.open(), new InetSocketAddress(host, name.port()));
            } catch (IOException refused) {
                failure.addSuppressed(refused);
            }
        }
        throw failure;
    }

    private static SocketChannel connected(SocketChannel channel, SocketAddress address) throws IOException {
        try {
            channel.connect(address);
            return channel;
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    private boolean isLetIn(SocketChannel server) throws IOException {
        var cookie = XAuthority.of(surroundings.authorityFile()).cookie(peer(server), name.number());
        var request = XSetup.request(cookie);
        while (request.hasRemaining()) {
            server.write(request);
        }
        var answer = ByteBuffer.allocate(1);
        return server.read(answer) == 1 && answer.get(0) == SUCCESS;
    }

    private XAuthority.Peer peer(SocketChannel server) throws IOException {
        return server.getRemoteAddress() instanceof InetSocketAddress remote
                        && !remote.getAddress().isLoopbackAddress()
                ? XAuthority.Peer.remote(remote.getAddress())
                : XAuthority.Peer.local(surroundings.hostName().get());
    }
}
