package divide.inspector.capture;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.Connector;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import divide.inspector.rpc.Target;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/// Sends bytes as they are, frames or not, on a connection of their own, and records them and what comes back as
/// exchanges of source [Source#CALL].
///
/// Behind the bytes it ends its half of the connection, so that a peer that waits for more knows that none comes.
public final class RawSend {
    private static final Logger LOG = System.getLogger(RawSend.class.getName());
    private static final int READ = 8 * 1024;

    private final Recorder recorder;
    private final Duration patience;

    /// @param patience how long to wait for the connection, and then for all of the answer
    public RawSend(Recorder recorder, Duration patience) {
        this.recorder = recorder;
        this.patience = patience;
    }

    /// Sends `bytes` to `target` and reads until the peer ends its half too. Blocks for as long as that takes; any
    /// thread.
    ///
    /// @param onBegun is told the number of the exchange once it has begun, 0 when it isn't recorded; must be quick
    /// @throws CallFailedException when there is no connection; what happens on one is recorded, and no failure
    public void send(Target target, byte[] bytes, LongConsumer onBegun) throws CallFailedException {
        try (SocketChannel channel = Connector.connect(target, patience)) {
            Socket socket = channel.socket();
            StreamObserver observer = recorder.watchOwn(link(socket));
            observer.bytes(FrameKind.REQUEST, bytes, 0, bytes.length, System.nanoTime());
            onBegun.accept(observer.newest());
            observer.closed(talk(socket, bytes, observer), System.nanoTime());
        } catch (CallFailedException unreachable) {
            throw unreachable;
        } catch (IOException closing) {
            LOG.log(Level.DEBUG, "a connection could not be closed", closing);
        }
    }

    private static Link link(Socket socket) {
        InetSocketAddress local = (InetSocketAddress) socket.getLocalSocketAddress();
        InetSocketAddress remote = (InetSocketAddress) socket.getRemoteSocketAddress();
        return Link.between(Side.CLIENT, local, remote);
    }

    private Ending talk(Socket socket, byte[] bytes, StreamObserver observer) {
        try {
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            read(socket, observer);
            return Ending.ENDED;
        } catch (SocketTimeoutException silent) {
            return Ending.TIMED_OUT;
        } catch (IOException cut) {
            return Ending.RESET;
        }
    }

    private void read(Socket socket, StreamObserver observer) throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        byte[] buffer = new byte[READ];
        int count = 0;
        while (count >= 0) {
            observer.bytes(FrameKind.RESPONSE, buffer, 0, count, System.nanoTime());
            socket.setSoTimeout(millisLeft(until));
            count = socket.getInputStream().read(buffer);
        }
    }

    private static int millisLeft(long until) throws SocketTimeoutException {
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        return Math.toIntExact(left);
    }
}
