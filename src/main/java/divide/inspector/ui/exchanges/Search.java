package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeRow;
import divide.inspector.ui.fx.Background;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/// Looks through exchanges in the background, one stretch after the other, and never two at a time: what is told on
/// the JavaFX thread comes in order, and a search that is cancelled costs at most the stretch that it is in.
///
/// What was under way when it was looked at is looked at again with every stretch. JavaFX thread only.
final class Search {
    /// Some ten milliseconds of work.
    static final int STRETCH = 4096;

    private static final long[] NONE = {};

    private final LongFunction<Optional<ExchangeRow>> rows;
    private final Predicate<ExchangeRow> test;
    private final Background background;
    private final Consumer<Sweep> onSweep;
    private long next;
    private long target;
    private long[] open = NONE;
    private boolean busy;
    private volatile boolean cancelled;

    /// A search that asks `rows` and `test` in other threads, one at a time.
    Search(
            LongFunction<Optional<ExchangeRow>> rows,
            Predicate<ExchangeRow> test,
            Background background,
            Consumer<Sweep> onSweep) {
        this.rows = rows;
        this.test = test;
        this.background = background;
        this.onSweep = onSweep;
    }

    /// Looks at everything from `first` up to `end` that it has not looked at, and at what was under way.
    void advance(long first, long end) {
        next = Math.max(next, first);
        target = end;
        if (!busy && (next < target || open.length > 0)) {
            sweep();
        }
    }

    /// Whether there is much left to look at.
    boolean isBehind() {
        return target - next > STRETCH;
    }

    /// Tells nothing from here on.
    void cancel() {
        cancelled = true;
    }

    private void sweep() {
        long from = next;
        long to = Math.min(target, from + STRETCH);
        long[] again = open;
        busy = true;
        background.run("filter", () -> look(again, from, to), this::told, Search::failed);
    }

    private Sweep look(long[] again, long from, long to) {
        LongStream.Builder found = LongStream.builder();
        LongStream.Builder confirmed = LongStream.builder();
        LongStream.Builder stillOpen = LongStream.builder();
        for (long number : again) {
            look(number, confirmed, stillOpen);
        }
        for (long number = from; number < to && !cancelled; number++) {
            look(number, found, stillOpen);
        }
        return new Sweep(
                found.build().toArray(),
                again,
                confirmed.build().toArray(),
                stillOpen.build().toArray(),
                to);
    }

    private void look(long number, LongStream.Builder matching, LongStream.Builder stillOpen) {
        Optional<ExchangeRow> row = rows.apply(number);
        row.filter(test).ifPresent(match -> matching.add(number));
        row.filter(found -> !found.exchange().isDone()).ifPresent(under -> stillOpen.add(number));
    }

    private void told(Sweep sweep) {
        busy = false;
        if (cancelled) {
            return;
        }
        open = sweep.open();
        next = Math.max(next, sweep.to());
        onSweep.accept(sweep);
        if (next < target) {
            sweep();
        }
    }

    private static void failed(Exception mistake) {
        throw new IllegalStateException("the filter could not look at an exchange", mistake);
    }
}
