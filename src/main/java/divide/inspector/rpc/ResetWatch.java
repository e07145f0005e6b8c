package divide.inspector.rpc;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.LockSupport;

/// Notices that peers reset connections whose side they had shut before. Any thread.
///
/// Once a socket has been read to its end, each read tells of that end again, also when a reset has come since. The
/// system reports it as an error condition of the socket and in no other way that sends nothing. A selector reports
/// an error condition as readiness to connect ([SelectionKey#OP_CONNECT]), which a connected socket never has
/// otherwise. It can't wait for that: to the system the wish to connect is the wish to write, which is fulfilled at
/// once. So this looks some fifty times a second, as long as there is such a socket. Where selectors report no error
/// conditions (those of macOS), a reset is noticed with the next byte that is written.
final class ResetWatch {
    private static final Logger LOG = System.getLogger(ResetWatch.class.getName());
    private static final long PAUSE_NANOS = 20_000_000;

    private Selector selector;

    /// Watches a socket that has been read to its end until it is closed. From now on a write to it may take nothing
    /// instead of waiting.
    ///
    /// @param onReset called by another thread, once at the most; also when this end shuts its own side
    /// @throws IOException when the socket is closed, or nothing can be watched for want of files or threads
    void watch(SocketChannel socket, Runnable onReset) throws IOException {
        // Waits for a write that is under way: not while others are kept waiting.
        socket.configureBlocking(false);
        synchronized (this) {
            if (selector == null) {
                selector = started();
            }
            socket.register(selector, SelectionKey.OP_CONNECT, onReset);
        }
    }

    private Selector started() throws IOException {
        Selector fresh = Selector.open();
        try {
            Thread.ofPlatform().daemon().name("watch for resets").start(() -> look(fresh));
            return fresh;
        } catch (OutOfMemoryError noThread) {
            fresh.close();
            throw new IOException("no thread could be started to watch for resets", noThread);
        }
    }

    private void look(Selector mine) {
        try (mine) {
            while (isNeeded(mine)) {
                mine.selectNow(ResetWatch::report);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (IOException | RuntimeException broken) {
            LOG.log(Level.WARNING, "resets after an end are noticed with the next byte only", broken);
            forget();
        }
    }

    private static void report(SelectionKey key) {
        Runnable onReset = (Runnable) key.attachment();
        key.cancel();
        onReset.run();
    }

    /// A socket that is closed stays among the keys until the selector has let it go.
    private synchronized boolean isNeeded(Selector mine) {
        boolean needed = !mine.keys().isEmpty();
        if (!needed) {
            selector = null;
        }
        return needed;
    }

    private synchronized void forget() {
        selector = null;
    }
}
