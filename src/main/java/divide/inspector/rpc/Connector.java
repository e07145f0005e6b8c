package divide.inspector.rpc;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Finds a target's addresses and connects to the first of them that answers, within a deadline.
public final class Connector {
    /// Opens sockets, which are not connected yet.
    @FunctionalInterface
    interface Opening {
        SocketChannel open() throws IOException;
    }

    private static final Logger LOG = System.getLogger(Connector.class.getName());

    /// Systems that get no answer say so by the same class as a refusal, but only after this; a refusal takes a way to
    /// the target and back.
    private static final long SYSTEM_PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Target target;
    private final Duration deadline;
    private final Cancellation cancellation;
    private final Opening sockets;

    Connector(Target target, Duration deadline, Cancellation cancellation) {
        this(target, deadline, cancellation, SocketChannel::open);
    }

    Connector(Target target, Duration deadline, Cancellation cancellation, Opening sockets) {
        this.sockets = sockets;
        this.target = target;
        this.deadline = deadline;
        this.cancellation = cancellation;
    }

    /// Connects to `target`, for those who hold many connections and keep them themselves. An interrupt ends the wait.
    ///
    /// @param deadline how long it may take, name servers apart, which may take as long again
    /// @return a connected socket in blocking mode, which sends small frames at once
    /// @throws CallFailedException when there is no connection to be had
    public static SocketChannel connect(Target target, Duration deadline) throws CallFailedException {
        return new Connector(target, deadline, new Cancellation()).connect();
    }

    SocketChannel connect() throws CallFailedException {
        long until = System.nanoTime() + Durations.nanos(deadline);
        CallFailedException first = null;
        for (InetAddress address : resolve()) {
            try {
                return connect(new InetSocketAddress(address, target.port()), until);
            } catch (CallFailedException failure) {
                if (failure.kind() == CallFailure.CANCELLED) {
                    throw failure;
                }
                first = first == null ? failure : first;
            }
        }
        throw first;
    }

    private SocketChannel connect(InetSocketAddress address, long until) throws CallFailedException {
        int millis = Math.clamp(TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime()), 1, Integer.MAX_VALUE);
        SocketChannel socket = opened();
        long begun = System.nanoTime();
        try {
            cancellation.watch(Sockets.tune(socket));
            socket.socket().connect(address, millis);
            return socket;
        } catch (IOException failure) {
            Sockets.close(socket);
            throw explain(failure, address, System.nanoTime() - begun);
        }
    }

    private SocketChannel opened() throws CallFailedException {
        try {
            return sockets.open();
        } catch (IOException none) {
            throw new CallFailedException(CallFailure.NO_SOCKET, none, target, none.getMessage());
        }
    }

    /// Java has one class for most of what a system says, and the system says it in the language of its user: what was
    /// wrong has to be found out in other ways.
    ///
    /// @param took how long it took to fail, in nanoseconds
    CallFailedException explain(IOException failure, InetSocketAddress address, long took) {
        if (cancellation.isCancelled() || Thread.currentThread().isInterrupted()) {
            return new CallFailedException(CallFailure.CANCELLED, failure);
        }
        return switch (failure) {
            case SocketTimeoutException e ->
                new CallFailedException(CallFailure.CONNECT_TIMED_OUT, e, target, Durations.text(deadline));
            case ConnectException e
            when took < SYSTEM_PATIENCE_NANOS -> new CallFailedException(CallFailure.REFUSED, e, target);
            case SocketException e
            when isPlain(e) && hasRoute(address) -> new CallFailedException(CallFailure.RESET_AT_ONCE, e, target);
            case ClosedChannelException e -> new CallFailedException(CallFailure.CANCELLED, e);
            default -> new CallFailedException(CallFailure.UNREACHABLE, failure, target, failure.getMessage());
        };
    }

    /// What has no class of its own: the network is unreachable, or a connection that stood was reset at once.
    private static boolean isPlain(SocketException failure) {
        return failure.getClass() == SocketException.class;
    }

    /// Whether the system knows a way to `address`. Connecting a socket for datagrams asks it, and sends nothing.
    private static boolean hasRoute(InetSocketAddress address) {
        try (DatagramChannel probe = DatagramChannel.open()) {
            probe.connect(address);
            return true;
        } catch (IOException none) {
            LOG.log(Level.DEBUG, () -> "there is no way to " + address, none);
            return false;
        }
    }

    private InetAddress[] resolve() throws CallFailedException {
        try {
            return new InetAddress[] {InetAddress.ofLiteral(target.host())};
        } catch (IllegalArgumentException name) {
            return ask();
        }
    }

    /// Name servers may take longer than any deadline and can't be interrupted, so they are asked in a thread that is
    /// left to itself when it takes too long. A virtual thread that waits inside the system would hold back others.
    private InetAddress[] ask() throws CallFailedException {
        FutureTask<InetAddress[]> answer = new FutureTask<>(() -> InetAddress.getAllByName(target.host()));
        cancellation.watch(() -> answer.cancel(false));
        Thread.ofPlatform().daemon().name("resolve " + target.host()).start(answer);
        try {
            return answer.get(Durations.nanos(deadline), TimeUnit.NANOSECONDS);
        } catch (CancellationException stop) {
            throw new CallFailedException(CallFailure.CANCELLED, stop);
        } catch (ExecutionException | TimeoutException failure) {
            throw new CallFailedException(CallFailure.UNKNOWN_HOST, failure, target.host());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CallFailedException(CallFailure.CANCELLED, stop);
        }
    }
}
