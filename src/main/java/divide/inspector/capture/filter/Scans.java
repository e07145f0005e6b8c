package divide.inspector.capture.filter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Goes through many exchanges with a scan for each processor, and tells what they found in order. One thread at a
/// time.
public final class Scans {
    /// Fewer exchanges than that are looked at sooner than another thread is there.
    private static final int MANY = 8 * Scan.STRETCH;

    /// The first stretches are short, so that something is found before the code has been compiled.
    private static final int SHORTEST = Scan.STRETCH / 16;

    private static final int MOST = 4;

    private final Supplier<Scan> another;
    private final int most;
    private final List<Scan> scans = new ArrayList<>();

    /// Scans that `another` makes as they are needed, no more than there are processors.
    public Scans(Supplier<Scan> another) {
        this(another, Math.min(MOST, Runtime.getRuntime().availableProcessors()));
    }

    /// At most `most` scans at a time.
    public Scans(Supplier<Scan> another, int most) {
        this.another = another;
        this.most = most;
        scans.add(another.get());
    }

    /// Looks at one exchange.
    public Scan.Found look(long number) {
        return scans.getFirst().look(number, number + 1);
    }

    /// Looks at the exchanges from `first` up to without `end`, and returns when all were looked at.
    ///
    /// @param onFound is told what stretch after stretch came to, one at a time, in changing threads
    /// @param cancelled whether to leave it at what has been looked at; asked by several threads
    public void look(long first, long end, Consumer<Scan.Found> onFound, BooleanSupplier cancelled) {
        while (end - first > MANY && scans.size() < most) {
            scans.add(another.get());
        }
        Run run = new Run(first, end, onFound, cancelled);
        List<Thread> helpers =
                end - first > MANY ? scans.stream().skip(1).map(run::help).toList() : List.of();
        run.work(scans.getFirst());
        helpers.forEach(Scans::await);
        run.rethrow();
    }

    private static void await(Thread helper) {
        boolean interrupted = false;
        while (helper.isAlive()) {
            try {
                helper.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// A stretch that somebody looks at.
    private record Part(int index, long from, long to) {}

    /// One walk through a part of the store. Whoever has time takes the next stretch.
    private static final class Run {
        private final long end;
        private final Consumer<Scan.Found> onFound;
        private final BooleanSupplier cancelled;
        private final Map<Integer, Scan.Found> untold = new HashMap<>();
        private long next;
        private int taken;
        private int told;
        private Throwable failure;

        Run(long first, long end, Consumer<Scan.Found> onFound, BooleanSupplier cancelled) {
            this.next = first;
            this.end = end;
            this.onFound = onFound;
            this.cancelled = cancelled;
        }

        Thread help(Scan scan) {
            return Thread.ofPlatform().daemon().name("filter too").start(() -> work(scan));
        }

        void work(Scan scan) {
            try {
                for (Part part = take(); part != null; part = take()) {
                    found(part.index(), scan.look(part.from(), part.to()));
                }
            } catch (RuntimeException | Error e) {
                fail(e);
            }
        }

        /// The next stretch, or null when there is none to look at.
        private synchronized Part take() {
            if (next >= end || failure != null || cancelled.getAsBoolean()) {
                return null;
            }
            long size = Math.min(Scan.STRETCH, (long) SHORTEST << Math.min(taken, 4));
            long from = next;
            next = Math.min(end, from + size);
            return new Part(taken++, from, next);
        }

        /// What a later stretch came to waits for those before it.
        private synchronized void found(int index, Scan.Found found) {
            untold.put(index, found);
            for (Scan.Found at = untold.remove(told); at != null; at = untold.remove(told)) {
                told++;
                onFound.accept(at);
            }
        }

        private synchronized void fail(Throwable mistake) {
            failure = failure == null ? mistake : failure;
        }

        synchronized void rethrow() {
            switch (failure) {
                case null -> {}
                case RuntimeException mistake -> throw mistake;
                case Error broken -> throw broken;
                default -> throw new IllegalStateException(failure);
            }
        }
    }
}
