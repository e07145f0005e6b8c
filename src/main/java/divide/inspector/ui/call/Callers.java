package divide.inspector.ui.call;

import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.Caller;
import divide.inspector.rpc.Channel;
import divide.inspector.rpc.Deadlines;
import divide.inspector.rpc.InProcessCaller;
import divide.inspector.rpc.LocalCaller;
import divide.inspector.rpc.Target;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The ways to the targets: one channel each, kept between calls as long as it holds a connection. Any thread, one call
/// at a time.
final class Callers {
    private final CallServices services;
    private final Map<Target, Kept> channels = new HashMap<>();
    private Optional<KeptInProcess> inProcess = Optional.empty();
    private volatile Optional<Caller> calling = Optional.empty();

    Callers(CallServices services) {
        this.services = services;
    }

    private record Kept(Channel channel, Deadlines deadlines, Limits limits) {
        boolean suits(Terms terms, Limits now) {
            return !terms.fresh() && deadlines.equals(terms.deadlines()) && limits.equals(now);
        }
    }

    private record KeptInProcess(Caller caller, Limits limits) {}

    Response call(Destination.Route route, Request request, Terms terms) throws CallFailedException {
        return switch (route) {
            case Destination.Remote(Target target) -> remotely(target, request, terms);
            case Destination.InProcess _ -> inProcess().call(request);
            case Destination.Local _ -> new LocalCaller(services.stub(), services.recorder()).call(request);
        };
    }

    private Response remotely(Target target, Request request, Terms terms) throws CallFailedException {
        Channel channel = channel(target, terms);
        calling = Optional.of(channel);
        try {
            return channel.call(request);
        } finally {
            calling = Optional.empty();
            settle(target, channel, terms);
        }
    }

    private synchronized Channel channel(Target target, Terms terms) {
        Limits limits = services.limits().get();
        Kept kept = channels.get(target);
        if (kept != null && !kept.suits(terms, limits)) {
            kept.channel().close();
            kept = null;
        }
        if (kept == null) {
            kept = new Kept(open(target, terms, limits), terms.deadlines(), limits);
            channels.put(target, kept);
        }
        return kept.channel();
    }

    private Channel open(Target target, Terms terms, Limits limits) {
        return new Channel(target, terms.deadlines(), services.methods(), limits, services.recorder());
    }

    /// A channel that holds no connection is of no use to the next call.
    private synchronized void settle(Target target, Channel channel, Terms terms) {
        if (terms.fresh() || channel.connectedFrom().isEmpty()) {
            channels.remove(target);
            channel.close();
        }
    }

    private synchronized Caller inProcess() {
        Limits limits = services.limits().get();
        if (inProcess.filter(kept -> kept.limits().equals(limits)).isEmpty()) {
            inProcess.ifPresent(kept -> kept.caller().close());
            Caller caller = new InProcessCaller(services.stub(), services.methods(), limits, services.recorder());
            inProcess = Optional.of(new KeptInProcess(caller, limits));
        }
        return inProcess.orElseThrow().caller();
    }

    /// Ends the call that is under way; returns at once.
    void cancel() {
        calling.ifPresent(Caller::cancel);
    }

    /// This end's address of the connection that is kept to `target`.
    synchronized Optional<InetSocketAddress> connectedFrom(Target target) {
        return Optional.ofNullable(channels.get(target))
                .flatMap(kept -> kept.channel().connectedFrom());
    }

    /// Closes the connection that is kept to `target`. Waits for a call that is under way on it.
    void disconnect(Target target) {
        Optional<Channel> channel;
        synchronized (this) {
            channel = Optional.ofNullable(channels.remove(target)).map(Kept::channel);
        }
        channel.ifPresent(Channel::disconnect);
    }

    /// Closes all connections, and ends the call that is under way.
    synchronized void close() {
        channels.values().forEach(kept -> kept.channel().close());
        channels.clear();
        inProcess.ifPresent(kept -> kept.caller().close());
        inProcess = Optional.empty();
    }
}
