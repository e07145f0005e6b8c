package divide.inspector.rpc;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;

/// One end of a connection that sends and takes bytes exactly as a test says, right or wrong. A read that gets nothing
/// fails after a while; bytes are hex.
final class RawPeer implements AutoCloseable {
    private static final int NARROW = 64 * 1024;

    private final Socket socket;

    RawPeer(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(Await.SECONDS * 1000);
    }

    static RawPeer to(InetSocketAddress server) throws IOException {
        return new RawPeer(new Socket(server.getAddress(), server.getPort()));
    }

    /// One whose system takes few bytes before it reads them.
    static RawPeer narrow(InetSocketAddress server) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(NARROW);
        socket.setSendBufferSize(NARROW);
        socket.connect(server);
        return new RawPeer(socket);
    }

    int port() {
        return socket.getLocalPort();
    }

    void send(String hex) throws IOException {
        send(Frames.bytes(hex));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void sendByteAtATime(String hex) throws IOException {
        for (byte each : Frames.bytes(hex)) {
            socket.getOutputStream().write(each);
        }
    }

    /// Exactly `count` bytes, or fewer when the other end shut its side before.
    String read(int count) throws IOException {
        return Frames.hex(socket.getInputStream().readNBytes(count));
    }

    /// One response, whatever it is.
    String readAnswer() throws IOException {
        String type = read(1);
        if (!type.equals("02")) {
            return type + read(4);
        }
        String length = read(4);
        return type + length + read(ByteBuffer.wrap(Frames.bytes(length)).getInt());
    }

    /// All bytes until the other end shuts its side; a reset is an [IOException].
    String readToEnd() throws IOException {
        return Frames.hex(socket.getInputStream().readAllBytes());
    }

    /// Sends a request and reads its answer.
    String ask(String request) throws IOException {
        send(request);
        return readAnswer();
    }

    void shutOutput() throws IOException {
        socket.shutdownOutput();
    }

    /// Closes so that the other end sees a reset.
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /// Closes as a well-behaved peer does.
    void leave() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        leave();
    }
}
