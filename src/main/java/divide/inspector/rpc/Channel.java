package divide.inspector.rpc;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import java.net.InetSocketAddress;
import java.util.Optional;

/// A client's way to one server: it opens a connection when a call needs one, keeps it between calls, and never takes
/// an answer for another's: a connection on which a call failed, or on which bytes were left over, is closed and the
/// next call opens a new one (`wire.md`, "What real peers get wrong").
///
/// No call is sent twice. When the server ends a kept connection before the first byte of an answer, nothing tells
/// whether it had read the request: it may have served the call and been stopped, or have been stopped by the call. The
/// caller alone knows whether the call may be made again, and is told that it failed.
public final class Channel implements Caller {
    private final Target target;
    private final Deadlines deadlines;
    private final long idleNanos;
    private final Connector connector;
    private final Methods methods;
    private final Limits limits;
    private final Taps taps;
    private final Cancellation cancellation = new Cancellation();
    private final Runnable onOutworn = () -> Thread.startVirtualThread(this::dropOutworn);
    private volatile ClientConnection connection;

    /// A channel to `target`; nothing is connected yet.
    public Channel(Target target, Deadlines deadlines, Methods methods, Limits limits, Taps taps) {
        this.target = target;
        this.deadlines = deadlines;
        this.idleNanos = Durations.nanos(deadlines.idle());
        this.connector = new Connector(target, deadlines.connect(), cancellation);
        this.methods = methods;
        this.limits = limits;
        this.taps = taps;
    }

    /// A channel with the defaults of `wire.md`, which nobody listens to.
    public static Channel to(String host, int port) {
        return new Channel(new Target(host, port), Deadlines.DEFAULT, Methods.DEFAULT, Limits.DEFAULT, Taps.NONE);
    }

    /// This end's address while a connection is kept; any thread.
    public Optional<InetSocketAddress> connectedFrom() {
        return Optional.ofNullable(connection).map(ClientConnection::localAddress);
    }

    @Override
    public synchronized Response call(Request request) throws CallFailedException {
        cancellation.begin();
        try {
            ClientConnection open = connect(request);
            Response response = open.call(request);
            if (open.isReusable()) {
                open.keep(idleNanos);
            } else {
                drop(Ending.ENDED);
            }
            return response;
        } catch (CallFailedException failure) {
            drop(endingOf(failure.kind()));
            throw failure;
        } catch (RuntimeException | Error ours) {
            // Nobody knows how far the call came: its answer may still be under way.
            drop(Ending.CANCELLED);
            throw ours;
        } finally {
            cancellation.end();
        }
    }

    private ClientConnection connect(Request request) throws CallFailedException {
        if (connection != null && !resume(connection)) {
            drop(Ending.ENDED);
        }
        if (connection == null) {
            connection = open(request);
            connection.begin(System.nanoTime());
        }
        return connection;
    }

    private static boolean resume(ClientConnection kept) {
        kept.begin(System.nanoTime());
        return kept.isFresh();
    }

    private ClientConnection open(Request request) throws CallFailedException {
        long first = System.nanoTime();
        try {
            return new ClientConnection(
                    connector.connect(), target, deadlines.call(), methods, limits, taps, cancellation, onOutworn);
        } catch (CallFailedException failure) {
            taps.failed(request, failure, first, System.nanoTime());
            throw failure;
        }
    }

    private static Ending endingOf(CallFailure kind) {
        return switch (kind) {
            case RESET, RESET_AT_ONCE -> Ending.RESET;
            case NO_ANSWER, TIMED_OUT_INSIDE, CONNECT_TIMED_OUT -> Ending.TIMED_OUT;
            case CANCELLED, CHANNEL_CLOSED -> Ending.CANCELLED;
            case UNKNOWN_HOST, REFUSED, UNREACHABLE, LOOP, NO_SOCKET, CLOSED, CLOSED_INSIDE, NOT_AN_ANSWER ->
                Ending.ENDED;
        };
    }

    /// Closes the kept connection; the next call opens a new one. Waits for a call that is under way.
    public synchronized void disconnect() {
        drop(Ending.ENDED);
    }

    /// A call may have taken or replaced the connection meanwhile.
    private synchronized void dropOutworn() {
        if (connection != null && connection.isOutworn()) {
            drop(Ending.ENDED);
        }
    }

    private void drop(Ending ending) {
        if (connection != null) {
            connection.close(ending);
            connection = null;
        }
    }

    @Override
    public void cancel() {
        cancellation.cancel();
    }

    @Override
    public void close() {
        cancellation.cancelForGood();
        disconnect();
    }
}
