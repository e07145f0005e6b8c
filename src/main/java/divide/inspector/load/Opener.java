package divide.inspector.load;

import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.CallFailure;
import divide.inspector.rpc.Connector;
import divide.inspector.rpc.Deadlines;
import divide.inspector.rpc.Target;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Opens connections, each in a thread of its own, for those that must not wait. Any thread.
final class Opener {
    private static final Logger LOG = System.getLogger(Opener.class.getName());
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final int MOST_DOUBLINGS = 6;

    private final Target target;
    private final Deadlines deadlines;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Opener(Target target, Deadlines deadlines) {
        this.target = target;
        this.deadlines = deadlines;
    }

    /// Opens a connection, after a pause that grows with the failures before it, to 1.3 s at the most.
    ///
    /// @param failures how many there were, one after another
    void open(int failures, Consumer<SocketChannel> onOpen, Consumer<CallFailedException> onFailed) {
        Thread thread = Thread.ofVirtual().name("load connect").unstarted(() -> {
            try {
                pause(failures);
                hand(connect(), onOpen);
            } catch (CallFailedException failure) {
                onFailed.accept(failure);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            } finally {
                threads.remove(Thread.currentThread());
            }
        });
        threads.add(thread);
        thread.start();
        if (closed) {
            thread.interrupt();
        }
    }

    /// Whoever waits for a connection must hear of it also when something goes wrong that nobody thought of.
    private SocketChannel connect() throws CallFailedException {
        try {
            return Connector.connect(target, deadlines.connect());
        } catch (RuntimeException | Error ours) {
            LOG.log(Level.ERROR, "a connection of a load run could not be opened", ours);
            throw CallFailedException.known(CallFailure.UNREACHABLE, List.of(target.toString(), ours.toString()));
        }
    }

    private void hand(SocketChannel socket, Consumer<SocketChannel> onOpen) {
        if (closed) {
            Lane.closeQuietly(socket);
        } else {
            onOpen.accept(socket);
        }
    }

    private static void pause(int failures) throws InterruptedException {
        if (failures > 0) {
            Thread.sleep(Duration.ofMillis(FIRST_PAUSE_MILLIS << Math.min(failures - 1, MOST_DOUBLINGS)));
        }
    }

    /// Opens nothing any more, and waits until its threads have ended, which takes no longer than an interrupt. May be
    /// called again.
    void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        threads.forEach(Opener::join);
    }

    /// Waits for a thread that has been told to end. Whoever waits ends something itself, so being told to end once
    /// more says nothing new.
    static void join(Thread thread) {
        boolean ended = false;
        while (!ended) {
            try {
                thread.join();
                ended = true;
            } catch (InterruptedException again) {
                LOG.log(Level.DEBUG, "who waits for " + thread.getName() + " was told to end again", again);
            }
        }
    }
}
