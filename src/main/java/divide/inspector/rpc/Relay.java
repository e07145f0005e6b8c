package divide.inspector.rpc;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Passes the bytes between a client and a server on, just as they come, and tells a tap of them.
///
/// A thread for each direction reads and writes in turn, so that a peer that reads slowly slows the other one down as
/// if there were nothing between. What ends one half ends the other in the same way: an end of the output is passed on
/// behind the last byte, a reset as a reset.
final class Relay implements Hosted {
    private static final Logger LOG = System.getLogger(Relay.class.getName());

    private final SocketChannel client;
    private final InetSocketAddress peer;
    private final Relaying relaying;
    private final Consumer<Relay> onEnd;
    private final Cancellation connecting = new Cancellation();
    private final AtomicInteger ends = new AtomicInteger();
    private volatile SocketChannel server;
    private volatile InetSocketAddress near;
    private volatile RelayTap tap = RelayTaps.SILENT;
    private volatile Ending ending = Ending.ENDED;
    private volatile boolean closed;
    private volatile boolean deaf;

    /// @param onEnd is told when both sockets are closed
    Relay(SocketChannel client, Relaying relaying, Consumer<Relay> onEnd) throws IOException {
        this.client = client;
        this.peer = (InetSocketAddress) client.getRemoteAddress();
        this.relaying = relaying;
        this.onEnd = onEnd;
    }

    @Override
    public String threadName() {
        return "relay " + Target.text(peer);
    }

    /// Cuts the connection: neither end may take it for the regular end of the other.
    @Override
    public void close() {
        closed = true;
        cut(Ending.CANCELLED);
        connecting.cancelForGood();
    }

    @Override
    public void run() {
        try {
            relay();
        } catch (IOException noThread) {
            cut(Ending.RESET);
            relaying.trouble().accept(noThread);
        } catch (RuntimeException | Error ours) {
            lose(ours);
        } finally {
            finish();
        }
    }

    /// Ends this connection for a reason that lies here: none of the other connections must notice.
    private void lose(Throwable why) {
        cut(Ending.RESET);
        if (why instanceof OutOfMemoryError) {
            relaying.trouble().accept(new IOException("a connection found no room: " + why.getMessage(), why));
        } else {
            LOG.log(Level.ERROR, threadName() + " ended by a mistake of our own", why);
        }
    }

    private void relay() throws IOException {
        long came = System.nanoTime();
        if (!connect(came)) {
            return;
        }
        Thread answers =
                relaying.hosting().beside(threadName() + " answers", () -> pump(FrameKind.RESPONSE, server, client));
        pump(FrameKind.REQUEST, client, server);
        join(answers);
    }

    /// Returns whether the server was reached. A client whose server wasn't is reset: it can't be refused any more.
    private boolean connect(long came) {
        try {
            refuseLoop();
            SocketChannel reached = reach();
            server = reached;
            near = (InetSocketAddress) reached.getLocalAddress();
            RelayLoops.SHARED.note(near, this);
            refuseLoop();
            relaying.count().reached(came);
            tap = relaying.taps().opened(peer, near, (InetSocketAddress) reached.getRemoteAddress());
        } catch (CallFailedException why) {
            cut(Ending.RESET);
            unreachable(why, came);
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, () -> threadName() + " lost its server at once", gone);
            cut(Ending.RESET);
        }
        if (closed) {
            cut(Ending.CANCELLED);
        }
        return server != null && server.isOpen();
    }

    private SocketChannel reach() throws CallFailedException {
        ProxySettings settings = relaying.settings();
        connecting.begin();
        return new Connector(settings.target(), settings.connect(), connecting, relaying.sockets()).connect();
    }

    /// Looked for before connecting, so that no socket is taken, and after it: by then whoever connected is known.
    private void refuseLoop() throws CallFailedException {
        if (RelayLoops.SHARED.goThrough(this)) {
            throw new CallFailedException(
                    CallFailure.LOOP, null, relaying.settings().target());
        }
    }

    /// The address of its client.
    InetSocketAddress peer() {
        return peer;
    }

    boolean isOfTheProxyOf(Relay other) {
        return relaying.count() == other.relaying.count();
    }

    private void unreachable(CallFailedException why, long came) {
        if (!closed) {
            relaying.count().unreachable(why);
            relaying.taps().unreachable(peer, why, came);
        }
    }

    private static void join(Thread answers) {
        boolean interrupted = false;
        while (answers.isAlive()) {
            try {
                answers.join();
            } catch (InterruptedException stop) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump(FrameKind kind, SocketChannel from, SocketChannel to) {
        try {
            RelayBuffer buffer = new RelayBuffer();
            int length = buffer.fill(from);
            while (length >= 0) {
                pass(kind, buffer, length, to);
                length = buffer.fill(from);
            }
            shut(from, to);
        } catch (IOException broken) {
            LOG.log(Level.DEBUG, () -> threadName() + " is cut", broken);
            cut(Ending.RESET);
        } catch (RuntimeException | Error ours) {
            lose(ours);
        }
    }

    /// Passes an end of the output on. The first of both is counted before: a socket that is shut both ways looks like
    /// one that was reset.
    private void shut(SocketChannel from, SocketChannel to) throws IOException {
        boolean isFirst = ends.incrementAndGet() == 1;
        to.shutdownOutput();
        if (isFirst) {
            watch(from);
        }
    }

    private void watch(SocketChannel ended) {
        try {
            relaying.resets().watch(ended, this::cutUnlessEnded);
        } catch (IOException unwatched) {
            LOG.log(Level.DEBUG, () -> threadName() + " notices a reset with the next byte only", unwatched);
        }
    }

    private void cutUnlessEnded() {
        if (ends.get() == 1) {
            cut(Ending.RESET);
        }
    }

    private void pass(FrameKind kind, RelayBuffer buffer, int length, SocketChannel to) throws IOException {
        long now = System.nanoTime();
        tell(() -> tap.read(kind, buffer.array(), 0, length, now));
        buffer.empty(to);
        relaying.count().passed(kind, length);
        tell(tap::passed);
    }

    /// Whatever is wrong with recording, the bytes go on.
    private void tell(Runnable words) {
        if (deaf) {
            return;
        }
        try {
            words.run();
        } catch (RuntimeException | Error ours) {
            deaf = true;
            LOG.log(Level.ERROR, threadName() + " is not recorded any more, by a mistake of our own", ours);
        }
    }

    /// Ends both halves as a reset, which also ends the waiting of both threads.
    private void cut(Ending why) {
        note(why);
        reset(client);
        SocketChannel other = server;
        if (other != null) {
            reset(other);
        }
    }

    /// The first reason counts: the others follow from it.
    private synchronized void note(Ending why) {
        ending = ending == Ending.ENDED ? why : ending;
    }

    /// Closes so that the other end sees a reset.
    static void reset(SocketChannel socket) {
        try {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "a socket that is closed already can't be reset", gone);
        }
        Sockets.close(socket);
    }

    private void finish() {
        Sockets.close(client);
        if (server != null) {
            Sockets.close(server);
        }
        if (near != null) {
            RelayLoops.SHARED.forget(near, this);
        }
        try {
            tap.closed(ending, System.nanoTime());
        } catch (RuntimeException | Error ours) {
            LOG.log(Level.ERROR, threadName() + " could not report its end", ours);
        } finally {
            onEnd.accept(this);
        }
    }
}
