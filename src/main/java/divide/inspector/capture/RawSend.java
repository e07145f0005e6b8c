package divide.inspector.capture;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.Connector;
import divide.inspector.rpc.Durations;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import divide.inspector.rpc.Target;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.LongConsumer;

/// Sends bytes as they are, frames or not, on a connection of their own, and records them and what comes back as
/// exchanges of source [Source#CALL].
///
/// Behind the bytes it ends its half of the connection, so that a peer that waits for more knows that none comes.
public final class RawSend {
    private static final Logger LOG = System.getLogger(RawSend.class.getName());

    private final Recorder recorder;
    private final Duration patience;

    /// @param patience how long to wait for the connection, and then until all is sent and answered
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
            StreamObserver observer = recorder.watchOwn(link(channel));
            observer.bytes(FrameKind.REQUEST, bytes, 0, bytes.length, System.nanoTime());
            onBegun.accept(observer.newest());
            Ending ending = new RawTalk(channel, bytes, observer).run(System.nanoTime() + Durations.nanos(patience));
            observer.closed(ending, System.nanoTime());
        } catch (CallFailedException unreachable) {
            throw unreachable;
        } catch (IOException closing) {
            LOG.log(Level.DEBUG, "a connection could not be closed", closing);
        }
    }

    private static Link link(SocketChannel channel) throws IOException {
        InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
        return Link.between(Side.CLIENT, local, (InetSocketAddress) channel.getRemoteAddress());
    }
}
