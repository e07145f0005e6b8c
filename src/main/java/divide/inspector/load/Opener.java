package divide.inspector.load;

import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.Connector;
import divide.inspector.rpc.Deadlines;
import divide.inspector.rpc.Target;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Opens connections, each in a thread of its own, for those that must not wait. Any thread.
final class Opener {
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
                hand(Connector.connect(target, deadlines.connect()), onOpen);
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

    /// Opens nothing any more, and waits until its threads have ended, which takes no longer than an interrupt.
    void close() throws InterruptedException {
        closed = true;
        for (Thread thread : threads) {
            thread.interrupt();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
