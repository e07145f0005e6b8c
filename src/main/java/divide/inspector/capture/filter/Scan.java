package divide.inspector.capture.filter;

import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Stretch;
import java.util.Arrays;

/// Goes through a store and says what a filter lets through, some thousand exchanges at a time. One thread at a time.
public final class Scan {
    /// How many exchanges are looked at in one go: a millisecond or less.
    public static final int STRETCH = 4096;

    private final ExchangeStore store;
    private final Stretch stretch = new Stretch(STRETCH);
    private final Checks checks;
    private final Check check;
    private final long[] found = new long[STRETCH];
    private final long[] open = new long[STRETCH];
    private int hits;
    private int opens;

    /// A scan of `store` with `filter`.
    public Scan(ExchangeStore store, Filter filter, Perspective perspective) {
        this.store = store;
        this.checks = new Checks(store, perspective);
        this.check = checks.of(filter);
    }

    /// What a stretch of exchanges came to.
    ///
    /// @param found the numbers of those that the filter lets through, ascending
    /// @param open the numbers of those that are under way and may be let through or not later, ascending
    /// @param next the number behind the last one that was looked at
    public record Found(long[] found, long[] open, long next) {}

    /// Looks at exchanges from `first` up to without `end`, at most [#STRETCH] of them.
    public Found look(long first, long end) {
        long last = Math.min(end, first + STRETCH);
        hits = 0;
        opens = 0;
        long next = first;
        do {
            next = store.read(next, last, stretch);
            lookAtStretch();
        } while (next < last && stretch.count() > 0);
        return new Found(Arrays.copyOf(found, hits), Arrays.copyOf(open, opens), next);
    }

    private void lookAtStretch() {
        for (int i = 0; i < stretch.count(); i++) {
            look(i);
        }
    }

    /// A method of its own, so that it is compiled as soon as some hundred exchanges were looked at.
    private void look(int index) {
        if (checks.aim(stretch, index)) {
            found[hits] = stretch.number(index);
            hits += check.holds() ? 1 : 0;
            open[opens] = stretch.number(index);
            opens += checks.isOpen() ? 1 : 0;
        }
    }
}
