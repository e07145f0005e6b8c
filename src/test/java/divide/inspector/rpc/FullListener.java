package divide.inspector.rpc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/// Listens, accepts nothing, and has its queue full: whoever connects waits.
final class FullListener implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 300;
    private static final int MOST = 64;

    private final ServerSocket listener;
    private final List<Socket> waiting = new ArrayList<>();

    private FullListener(ServerSocket listener) {
        this.listener = listener;
    }

    static FullListener open() throws IOException {
        FullListener full = new FullListener(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        while (full.takesOneMore()) {
            if (full.waiting.size() > MOST) {
                throw new IOException("the queue of a listener is never full here");
            }
        }
        return full;
    }

    private boolean takesOneMore() throws IOException {
        waiting.add(new Socket());
        try {
            waiting.getLast().connect(new InetSocketAddress(listener.getInetAddress(), port()), PATIENCE_MILLIS);
            return true;
        } catch (SocketTimeoutException full) {
            return false;
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : waiting) {
            socket.close();
        }
    }
}
