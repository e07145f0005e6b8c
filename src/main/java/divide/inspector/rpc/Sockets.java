package divide.inspector.rpc;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardSocketOptions;
import java.nio.channels.Channel;
import java.nio.channels.SocketChannel;

/// What both ends do with a socket in the same way.
final class Sockets {
    private static final Logger LOG = System.getLogger(Sockets.class.getName());

    private Sockets() {}

    /// Sends small frames at once instead of waiting for more to send with them.
    static SocketChannel tune(SocketChannel socket) throws IOException {
        return socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /// Closes; that this fails means that the socket is gone anyway, which is what was wanted.
    static void close(Channel socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "a socket could not be closed", gone);
        }
    }
}
