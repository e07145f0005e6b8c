package divide.inspector.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A relay that looks at nothing: two platform threads a connection, blocking channels and direct buffers. What a
/// recording proxy is measured beside.
final class BlindRelay implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BlindRelay.class.getName());
    private static final int ROOM = 64 * 1024;

    private final ServerSocketChannel listener;
    private final InetSocketAddress target;

    private BlindRelay(ServerSocketChannel listener, InetSocketAddress target) {
        this.listener = listener;
        this.target = target;
    }

    static BlindRelay to(InetSocketAddress target) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        BlindRelay relay = new BlindRelay(listener, target);
        Thread.ofPlatform().daemon().name("blind accept").start(relay::accept);
        return relay;
    }

    InetSocketAddress address() throws IOException {
        return (InetSocketAddress) listener.getLocalAddress();
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = tuned(listener.accept());
                SocketChannel server = tuned(SocketChannel.open(target));
                start(client, server);
                start(server, client);
            }
        } catch (IOException closed) {
            LOG.log(Level.FINE, "the blind relay accepts nothing more", closed);
        }
    }

    private static SocketChannel tuned(SocketChannel socket) throws IOException {
        return socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    private static void start(SocketChannel from, SocketChannel to) {
        Thread.ofPlatform().daemon().name("blind relay").start(() -> pump(from, to));
    }

    private static void pump(SocketChannel from, SocketChannel to) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(ROOM);
        try (from;
                to) {
            while (from.read(buffer.clear()) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
            }
        } catch (IOException gone) {
            LOG.log(Level.FINE, "a blind relay ended", gone);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
