package divide.inspector.rpc;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Listens and accepts, in a thread of its own, until it is told to stop. A failing accept ends nothing.
final class Acceptor {
    private static final Logger LOG = System.getLogger(Acceptor.class.getName());
    private static final int BACKLOG = 4096;
    private static final long PAUSE_NANOS = 50_000_000;

    /// Takes over a connection that was accepted.
    @FunctionalInterface
    interface Admission {
        /// Called by the thread that accepts. The socket is closed when it throws.
        void admit(SocketChannel socket) throws IOException;
    }

    private final ServerSocketChannel listener;
    private final InetSocketAddress address;
    private final Admission admission;
    private final Consumer<IOException> onTrouble;
    private final Thread thread;
    private boolean inTrouble;
    private volatile boolean stopping;

    /// Binds; nothing is accepted before [#start].
    ///
    /// @param onTrouble is told of connections that could not be accepted
    /// @throws IOException when the address can't be had, for example because the port is in use
    Acceptor(String host, int port, Admission admission, Consumer<IOException> onTrouble) throws IOException {
        this.listener = bound(host, port);
        this.address = (InetSocketAddress) listener.getLocalAddress();
        this.admission = admission;
        this.onTrouble = onTrouble;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("accept " + Target.text(address))
                .unstarted(this::accept);
    }

    private static ServerSocketChannel bound(String host, int port) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        try {
            listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            return listener.bind(resolve(host, port), BACKLOG);
        } catch (IOException failure) {
            Sockets.close(listener);
            throw failure;
        }
    }

    private static InetSocketAddress resolve(String host, int port) throws IOException {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new UnknownHostException(host);
        }
        return address;
    }

    void start() {
        thread.start();
    }

    /// Where it listens, with the real port.
    InetSocketAddress address() {
        return address;
    }

    boolean isStopping() {
        return stopping;
    }

    /// Accepts nothing more.
    void stop() {
        stopping = true;
        Sockets.close(listener);
    }

    /// Waits for the thread, which may still admit one connection after [#stop]; returns whether it has ended.
    boolean awaitEnd(Duration patience) {
        try {
            return thread.join(patience);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void accept() {
        try {
            while (!stopping) {
                acceptOne();
            }
        } finally {
            Sockets.close(listener);
        }
    }

    private void acceptOne() {
        try {
            admitOrClose(listener.accept());
            inTrouble = false;
        } catch (ClosedChannelException closed) {
            stopping = true;
        } catch (IOException trouble) {
            goOnAfter(trouble);
        } catch (RuntimeException ours) {
            say(() -> LOG.log(Level.ERROR, "a connection ended by a mistake of our own", ours));
        } catch (Error trouble) {
            // Without memory, threads or files for classes a connection is lost; the listener must not be.
            say(() -> goOnAfter(new IOException("a connection found no room: " + trouble.getMessage(), trouble)));
        }
    }

    private void admitOrClose(SocketChannel socket) throws IOException {
        boolean admitted = false;
        try {
            admission.admit(Sockets.tune(socket));
            admitted = true;
        } finally {
            if (!admitted) {
                Sockets.close(socket);
            }
        }
    }

    private void goOnAfter(IOException trouble) {
        say(() -> onTrouble.accept(trouble));
        say(() -> logOnce(trouble));
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    /// Saying that there is no file to open may itself need one: the log's times open the file of time zones. Saying
    /// that there is no memory needs some.
    private void say(Runnable words) {
        try {
            words.run();
        } catch (RuntimeException | Error unsaid) {
            inTrouble = false;
        }
    }

    /// Without a file to open there is trouble twenty times a second, and all of it the same.
    private void logOnce(IOException trouble) {
        if (!inTrouble) {
            LOG.log(Level.WARNING, "a connection could not be accepted; trying again until it works", trouble);
        }
        inTrouble = true;
    }
}
