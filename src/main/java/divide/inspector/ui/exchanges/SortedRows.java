package divide.inspector.ui.exchanges;

import divide.inspector.capture.sort.Sorted;
import divide.inspector.capture.sort.Sorter;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps what matches in an order. It is sorted in the background, one round after the other; what has come meanwhile
/// joins with the next round, at a pace that leaves three quarters of a processor to others. JavaFX thread only.
final class SortedRows implements Matches {
    private static final Logger LOG = System.getLogger(SortedRows.class.getName());
    private static final Duration PACE = Duration.ofMillis(200);

    private final Sorter sorter;
    private final Background background;
    private final LiveFeed feed;
    private final Consumer<Sorted> onSorted;
    private final Runnable onFailed;
    private Numbers matches = NumberRange.NONE;
    private boolean changed = true;
    private boolean busy;
    private boolean pending = true;
    private boolean hasOpen;
    private boolean failed;
    private long due = System.nanoTime();
    private volatile double fraction;
    private volatile boolean cancelled;

    /// Rows that `sorter`, which they have to themselves, brings into its order.
    ///
    /// @param onFailed is told on the JavaFX thread that sorting broke off, and nothing more comes of it
    SortedRows(Sorter sorter, Background background, LiveFeed feed, Consumer<Sorted> onSorted, Runnable onFailed) {
        this.sorter = sorter;
        this.background = background;
        this.feed = feed;
        this.onSorted = onSorted;
        this.onFailed = onFailed;
    }

    @Override
    public void show(NumberRange now) {
        changed |= !now.equals(matches);
        // What was cleared must not stand there for a moment.
        due = now.size() < matches.size() ? System.nanoTime() : due;
        matches = now;
        advance();
    }

    @Override
    public void startOver(Sweep sweep) {
        matches = new NumberList();
        add(sweep);
    }

    @Override
    public void add(Sweep sweep) {
        ((NumberList) matches).take(sweep);
        changed = true;
        advance();
    }

    @Override
    public void dropBelow(long first) {
        if (matches instanceof NumberList list && list.ceiling(first) > 0) {
            list.removeFirst(list.ceiling(first));
            changed = true;
            advance();
        }
    }

    /// Whether nothing is in the order yet.
    boolean isPending() {
        return pending;
    }

    /// Whether sorting broke off: nothing comes of it any more, so the rows have to be shown without it.
    boolean hasFailed() {
        return failed;
    }

    /// How much of what is being sorted has been read, from 0 to 1.
    double fraction() {
        return fraction;
    }

    /// Tells nothing from here on.
    void cancel() {
        cancelled = true;
    }

    /// Goes on if there is something to do and it is time to; what was under way may stand elsewhere by now.
    void advance() {
        if (busy || failed || cancelled || !(changed || hasOpen)) {
            return;
        }
        long wait = due - System.nanoTime();
        if (wait > 0) {
            feed.signalAfter(Duration.ofNanos(wait).plusMillis(1));
            return;
        }
        Numbers wanted = matches.snapshot();
        busy = true;
        changed = false;
        fraction = 0;
        background.run("sort", () -> sort(wanted), this::ended, this::failed);
    }

    /// A round and how long it took.
    private record Round(Optional<Sorted> sorted, long nanos) {}

    private Round sort(Numbers wanted) {
        long begin = System.nanoTime();
        Optional<Sorted> sorted = sorter.sort(wanted.toArray(), this::reached);
        return new Round(sorted, System.nanoTime() - begin);
    }

    private boolean reached(long done, long total) {
        fraction = (double) done / total;
        feed.signal();
        return !cancelled;
    }

    private void ended(Round round) {
        if (cancelled) {
            return;
        }
        busy = false;
        pending = false;
        due = System.nanoTime() + Math.max(PACE.toNanos(), 3 * round.nanos());
        Sorted sorted = round.sorted().orElseThrow();
        hasOpen = sorted.hasOpen();
        onSorted.accept(sorted);
        advance();
    }

    private void failed(Exception mistake) {
        LOG.log(Level.ERROR, "the exchanges could not be sorted", mistake);
        busy = false;
        pending = false;
        failed = true;
        if (!cancelled) {
            onFailed.run();
        }
    }
}
