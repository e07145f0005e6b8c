package divide.inspector.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.HexFormat;

/// A client that knows one call by heart, so that hardly anything but the server is measured. One thread at a time.
final class RawCaller implements AutoCloseable {
    /// `divide(200, 100)` and its answer (`wire.md`).
    private static final byte[] REQUEST = HexFormat.of().parseHex("000000066469766964650000000a01000000c80200000064");

    private static final byte[] ANSWER = HexFormat.of().parseHex("0140000000");

    private final SocketChannel socket;
    private final ByteBuffer request = ByteBuffer.wrap(REQUEST);
    private final ByteBuffer answer = ByteBuffer.allocate(ANSWER.length);

    /// Connects to `server` from the address `from`, whose port 0 is any.
    RawCaller(InetSocketAddress from, InetSocketAddress server) throws IOException {
        socket = SocketChannel.open();
        socket.bind(from).setOption(StandardSocketOptions.TCP_NODELAY, true).connect(server);
    }

    void send() throws IOException {
        request.rewind();
        while (request.hasRemaining()) {
            socket.write(request);
        }
    }

    void receive() throws IOException {
        answer.clear();
        while (answer.hasRemaining()) {
            if (socket.read(answer) < 0) {
                throw new EOFException("the server closed a connection");
            }
        }
        if (!answer.flip().equals(ByteBuffer.wrap(ANSWER))) {
            throw new IOException("the server gave a wrong answer");
        }
    }

    /// Closes at once. A connection that ends in the usual way keeps its port for a minute, and there are fewer than
    /// 30,000.
    @Override
    public void close() throws IOException {
        socket.setOption(StandardSocketOptions.SO_LINGER, 0).close();
    }
}
