package divide.inspector.capture;

import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Proxy;
import divide.inspector.rpc.ProxySettings;
import divide.inspector.rpc.ProxyStatus;
import divide.inspector.rpc.RelayTap;
import divide.inspector.rpc.RelayTaps;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.Side;
import divide.inspector.rpc.Target;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/// A proxy between other people's clients and one server that makes exchanges of what they say. Any thread.
public final class RecordingProxy {
    private final Proxy proxy;
    private final LongAdder calls;

    private RecordingProxy(Proxy proxy, LongAdder calls) {
        this.proxy = proxy;
        this.calls = calls;
    }

    /// Binds and starts to listen.
    ///
    /// @param recorder makes the exchanges
    /// @param events is told of connections that come and go, and of trouble
    /// @throws IOException when the address can't be had, for example because the port is in use
    public static RecordingProxy start(ProxySettings settings, Recorder recorder, ServerEvents events)
            throws IOException {
        LongAdder calls = new LongAdder();
        return new RecordingProxy(Proxy.start(settings, new Taps(recorder, calls), events), calls);
    }

    /// Where it listens, with the real port.
    public InetSocketAddress address() {
        return proxy.address();
    }

    /// Where it passes connections on to.
    public Target target() {
        return proxy.target();
    }

    /// How it stands now.
    public ProxyStatus status() {
        return proxy.status();
    }

    /// How many whole requests it has passed on.
    public long calls() {
        return calls.sum();
    }

    /// Stops listening and cuts all connections. May be called again.
    ///
    /// @param patience how long to wait for the threads to end
    /// @return how many threads were still running then
    public int stop(Duration patience) {
        return proxy.stop(patience);
    }

    private record Taps(Recorder recorder, LongAdder calls) implements RelayTaps {
        /// The half that leads to the server is a connection of this program: the window's own server must not take it
        /// for another program's.
        @Override
        public RelayTap opened(InetSocketAddress client, InetSocketAddress near, InetSocketAddress server) {
            StreamObserver observer =
                    recorder.watch(Source.PROXY, Link.between(Side.OBSERVER, client, server), calls::increment);
            return new RelayLog(observer, recorder.leavingOut().opened(Link.between(Side.CLIENT, near, server)));
        }

        @Override
        public void unreachable(InetSocketAddress client, CallFailedException why, long nanos) {
            recorder.unreached(why, nanos, System.nanoTime());
        }
    }
}
