package divide.inspector.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The bytes of a call and nothing else: 24 to a platform thread that looks at none of them, 5 back, over blocking
/// channels and direct buffers. Either end also stands alone, for the engine's other end to be measured with.
final class BarePingPong {
    private static final Logger LOG = Logger.getLogger(BarePingPong.class.getName());

    /// `divide(200, 100)` and its answer (`wire.md`).
    private static final byte[] REQUEST = HexFormat.of().parseHex("000000066469766964650000000a01000000c80200000064");

    private static final byte[] RESPONSE = HexFormat.of().parseHex("0140000000");

    private BarePingPong() {}

    /// Ping-pong over `connections` connections, with two threads for each.
    static Contender over(int connections) throws IOException {
        List<SocketChannel> sockets = new ArrayList<>();
        List<Contender.Client> clients = new ArrayList<>();
        try (ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            for (int i = 0; i < connections; i++) {
                SocketChannel socket = SocketChannel.open(listener.getLocalAddress());
                answer(listener.accept());
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

    private static void tuned(SocketChannel socket) throws IOException {
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /// A client that says the one call and doesn't look at what is answered.
    static Contender.Client ping(SocketChannel socket) throws IOException {
        tuned(socket);
        ByteBuffer request = direct(REQUEST);
        ByteBuffer response = direct(RESPONSE);
        return () -> {
            socket.write(request.clear());
            fill(socket, response.clear());
            return 1;
        };
    }

    /// Starts a thread that answers as many bytes as the one call has by its answer, whatever they say.
    static void answer(SocketChannel socket) throws IOException {
        tuned(socket);
        Thread.ofPlatform().daemon().name("pong").start(() -> pong(socket));
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes);
    }

    private static void pong(SocketChannel socket) {
        ByteBuffer request = direct(REQUEST);
        ByteBuffer response = direct(RESPONSE);
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
