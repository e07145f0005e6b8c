package divide.inspector.rpc;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Gives connections their threads, as a mode says, and knows which of them still run.
final class Hosting {
    /// How many connections of automatic mode get a platform thread.
    static final int PLATFORM_THREADS = 32;

    private final ServerMode mode;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicInteger platformThreads = new AtomicInteger();

    Hosting(ServerMode mode) {
        this.mode = mode;
    }

    /// Runs a connection: in one-at-a-time mode until it ends, otherwise in a thread of its own.
    void run(ServerConnection connection) {
        switch (mode) {
            case ONE_AT_A_TIME -> connection.run();
            case PLATFORM_THREADS -> startPlatform(connection);
            case VIRTUAL_THREADS -> startVirtual(connection);
            case AUTOMATIC -> {
                if (platformThreads.get() < PLATFORM_THREADS) {
                    startPlatform(connection);
                } else {
                    startVirtual(connection);
                }
            }
        }
    }

    /// Runs a connection that is about to be refused.
    static void briefly(ServerConnection connection) {
        Thread.ofVirtual().name(connection.threadName()).start(connection);
    }

    private void startPlatform(ServerConnection connection) {
        platformThreads.incrementAndGet();
        Thread.Builder builder = Thread.ofPlatform().daemon();
        start(builder, connection, platformThreads::decrementAndGet);
    }

    private void startVirtual(ServerConnection connection) {
        start(Thread.ofVirtual(), connection, () -> 0);
    }

    private void start(Thread.Builder builder, ServerConnection connection, java.util.function.IntSupplier after) {
        Thread thread = builder.name(connection.threadName()).unstarted(() -> {
            try {
                connection.run();
            } finally {
                after.getAsInt();
                threads.remove(Thread.currentThread());
            }
        });
        threads.add(thread);
        thread.start();
    }

    /// Waits for all threads; returns how many were still running when `patience` was over.
    int awaitEnd(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return (int) threads.stream().filter(Thread::isAlive).count();
    }
}
