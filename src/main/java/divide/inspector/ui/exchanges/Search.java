package divide.inspector.ui.exchanges;

import divide.inspector.capture.filter.Scan;
import divide.inspector.capture.filter.Scans;
import divide.inspector.ui.fx.Background;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/// Looks through exchanges in the background, stretch by stretch. What was found is told on the JavaFX thread in order,
/// as soon as that has time for it. A search that is cancelled ends with the stretches that it is in.
///
/// What was under way when it was looked at is looked at again when the search goes on. JavaFX thread only.
final class Search {
    private static final Logger LOG = System.getLogger(Search.class.getName());
    private static final long[] NONE = {};

    private final Scans scans;
    private final Background background;
    private final Consumer<Sweep> onSweep;
    private final Queue<Sweep> untold = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean telling = new AtomicBoolean();
    private long next;
    private long target;
    private long[] open = NONE;
    private boolean busy;
    private boolean failed;
    private volatile boolean cancelled;

    /// A search that has `scans` to itself, in other threads, one at a time.
    Search(Scans scans, Background background, Consumer<Sweep> onSweep) {
        this.scans = scans;
        this.background = background;
        this.onSweep = onSweep;
    }

    /// Looks at everything from `first` up to `end` that it has not looked at, and at what was under way.
    void advance(long first, long end) {
        next = Math.max(next, first);
        target = end;
        if (!busy && !failed && (next < target || open.length > 0)) {
            run();
        }
    }

    /// Whether there is much left to look at.
    boolean isBehind() {
        return !failed && target - next > Scan.STRETCH;
    }

    /// How far it is.
    enum Stage {
        /// All that there is was looked at, or nearly all.
        UP_TO_DATE,
        /// There is much left to look at.
        BEHIND,
        /// It broke off, so that not all that matches may have been found.
        BROKEN_OFF
    }

    /// How far it is.
    Stage stage() {
        if (failed) {
            return Stage.BROKEN_OFF;
        }
        return isBehind() ? Stage.BEHIND : Stage.UP_TO_DATE;
    }

    /// Tells nothing from here on.
    void cancel() {
        cancelled = true;
    }

    private void run() {
        long[] again = open;
        long from = next;
        long to = target;
        busy = true;
        background.run("filter", () -> look(again, from, to), this::ended, this::failed);
    }

    /// Returns what is under way.
    private long[] look(long[] again, long from, long to) {
        LongStream.Builder underWay = LongStream.builder();
        LongStream.Builder confirmed = LongStream.builder();
        for (long number : again) {
            Scan.Found found = scans.look(number);
            LongStream.of(found.found()).forEach(confirmed);
            LongStream.of(found.open()).forEach(underWay);
        }
        if (again.length > 0) {
            tellLater(new Sweep(NONE, again, confirmed.build().toArray(), from));
        }
        Consumer<Scan.Found> onFound = found -> {
            LongStream.of(found.open()).forEach(underWay);
            tellLater(new Sweep(found.found(), NONE, NONE, found.next()));
        };
        scans.look(from, to, onFound, () -> cancelled);
        return underWay.build().toArray();
    }

    private void tellLater(Sweep sweep) {
        untold.add(sweep);
        if (telling.compareAndSet(false, true)) {
            background.tell(this::tell);
        }
    }

    private void tell() {
        telling.set(false);
        List<Sweep> sweeps = new ArrayList<>();
        for (Sweep sweep = untold.poll(); sweep != null; sweep = untold.poll()) {
            sweeps.add(sweep);
        }
        if (!cancelled && !sweeps.isEmpty()) {
            Sweep all = Sweep.join(sweeps);
            next = Math.max(next, all.to());
            onSweep.accept(all);
        }
    }

    private void ended(long[] underWay) {
        tell();
        open = underWay;
        busy = false;
        if (!cancelled && next < target) {
            run();
        }
    }

    private void failed(Exception mistake) {
        LOG.log(Level.ERROR, "the filter could not look at an exchange", mistake);
        tell();
        busy = false;
        failed = true;
        if (!cancelled) {
            onSweep.accept(new Sweep(NONE, NONE, NONE, next));
        }
    }
}
