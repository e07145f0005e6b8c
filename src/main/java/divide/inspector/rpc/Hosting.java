package divide.inspector.rpc;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Gives connections their threads, as a mode says, and knows which of them still run.
final class Hosting {
    /// How many connections of automatic mode get a platform thread. On two processors they are faster for 8, and
    /// virtual ones for 16 (`src/docs/benchmarks.md`).
    static final int PLATFORM_THREADS = 8;

    private static final String NO_THREAD = "no thread could be started for a connection";

    private final ServerMode mode;
    private final Consumer<Thread> starter;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicInteger platformThreads = new AtomicInteger();

    Hosting(ServerMode mode) {
        this(mode, Thread::start);
    }

    /// @param starter starts a thread, or throws an OutOfMemoryError as the system does when there is none to be had
    Hosting(ServerMode mode, Consumer<Thread> starter) {
        this.mode = mode;
        this.starter = starter;
    }

    /// Runs a connection: in one-at-a-time mode until it ends, otherwise in a thread of its own.
    ///
    /// @throws IOException when there was no thread to be had; the connection is closed then
    void run(Hosted connection) throws IOException {
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
    ///
    /// @throws IOException when there was no thread to be had; the connection is closed then
    void briefly(Hosted connection) throws IOException {
        startVirtual(connection);
    }

    /// Starts a thread of the caller's kind, which the caller waits for before it ends.
    ///
    /// @throws IOException when there was no thread to be had
    Thread beside(String name, Runnable work) throws IOException {
        Thread.Builder builder = Thread.currentThread().isVirtual()
                ? Thread.ofVirtual()
                : Thread.ofPlatform().daemon();
        Thread thread = builder.name(name).unstarted(work);
        try {
            starter.accept(thread);
            return thread;
        } catch (OutOfMemoryError noThread) {
            throw new IOException(NO_THREAD, noThread);
        }
    }

    private void startPlatform(Hosted connection) throws IOException {
        platformThreads.incrementAndGet();
        start(Thread.ofPlatform().daemon(), connection, platformThreads::decrementAndGet);
    }

    private void startVirtual(Hosted connection) throws IOException {
        start(Thread.ofVirtual(), connection, () -> {});
    }

    private void start(Thread.Builder builder, Hosted connection, Runnable after) throws IOException {
        Thread thread = builder.name(connection.threadName()).unstarted(() -> {
            try {
                connection.run();
            } finally {
                ended(Thread.currentThread(), after);
            }
        });
        threads.add(thread);
        try {
            starter.accept(thread);
        } catch (OutOfMemoryError noThread) {
            ended(thread, after);
            // Runs just far enough to be reported as closed.
            connection.close();
            connection.run();
            throw new IOException(NO_THREAD, noThread);
        }
    }

    private void ended(Thread thread, Runnable after) {
        after.run();
        threads.remove(thread);
    }

    /// Waits for all threads that were started.
    ///
    /// @param until how long, [System#nanoTime]
    /// @return how many were still running then
    int awaitEnd(long until) {
        for (Thread thread : threads) {
            try {
                // Joining a thread that is only about to be started is a mistake to the platform.
                if (thread.isAlive()) {
                    thread.join(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return (int) threads.stream().filter(Thread::isAlive).count();
    }
}
