package divide.inspector.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The bytes of a call and nothing else: 24 to a platform thread that looks at none of them, 5 back, over blocking
/// channels and direct buffers.
final class BarePingPong {
    private static final Logger LOG = Logger.getLogger(BarePingPong.class.getName());
    private static final int REQUEST = 24;
    private static final int RESPONSE = 5;

    private BarePingPong() {}

    /// Ping-pong over `connections` connections, with two threads for each.
    static Contender over(int connections) throws IOException {
        List<SocketChannel> sockets = new ArrayList<>();
        List<Contender.Client> clients = new ArrayList<>();
        try (ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            for (int i = 0; i < connections; i++) {
                SocketChannel socket = tuned(SocketChannel.open(listener.getLocalAddress()));
                SocketChannel other = tuned(listener.accept());
                Thread.ofPlatform().daemon().name("pong").start(() -> pong(other));
                sockets.add(socket);
                clients.add(ping(socket));
            }
        }
        return new Contender("bare ping-pong", clients, () -> close(sockets));
    }

    private static void close(List<SocketChannel> sockets) throws IOException {
        for (SocketChannel socket : sockets) {
            socket.close();
        }
    }

    private static SocketChannel tuned(SocketChannel socket) throws IOException {
        return socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    private static Contender.Client ping(SocketChannel socket) {
        ByteBuffer request = ByteBuffer.allocateDirect(REQUEST);
        ByteBuffer response = ByteBuffer.allocateDirect(RESPONSE);
        return () -> {
            socket.write(request.clear());
            fill(socket, response.clear());
            return 1;
        };
    }

    private static void pong(SocketChannel socket) {
        ByteBuffer request = ByteBuffer.allocateDirect(REQUEST);
        ByteBuffer response = ByteBuffer.allocateDirect(RESPONSE);
        try (socket) {
            while (fill(socket, request.clear())) {
                socket.write(response.clear());
            }
        } catch (IOException gone) {
            LOG.log(Level.WARNING, "a ping-pong broke", gone);
        }
    }

    private static boolean fill(SocketChannel socket, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (socket.read(buffer) < 0) {
                return false;
            }
        }
        return true;
    }
}
