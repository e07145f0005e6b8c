package divide.inspector.ui.charts;

import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Stretch;
import divide.inspector.capture.filter.Scan;
import divide.inspector.capture.statistics.Picture;
import divide.inspector.capture.statistics.Tally;
import java.util.Optional;
import java.util.stream.LongStream;

/// Goes through a capture as it grows and counts what has ended, each exchange once. What was under way is looked at
/// again each time; what has been dropped since it was counted stays counted. One thread at a time.
final class Survey {
    private static final long[] NONE = {};

    private final ExchangeStore store;
    private final Optional<Scan> scan;
    private final Tally tally;
    private final Stretch stretch = new Stretch(Scan.STRETCH);
    private long next = 1;
    private long[] open = NONE;
    private volatile boolean cancelled;

    /// A survey that has looked at nothing yet.
    ///
    /// @param scan finds what is to be counted; when it is empty, everything is
    Survey(ExchangeStore store, Optional<Scan> scan, Tally tally) {
        this.store = store;
        this.scan = scan;
        this.tally = tally;
    }

    /// Counts on, up to without the exchange `end`.
    ///
    /// @return what all that was counted comes to, or less when it was cancelled
    Picture advance(long end) {
        LongStream.Builder underWay = LongStream.builder();
        for (long number : open) {
            look(number, number + 1, underWay);
        }
        while (next < end && !cancelled) {
            next = look(next, end, underWay);
        }
        open = underWay.build().toArray();
        return tally.picture();
    }

    /// The number behind the last exchange that was looked at. Any thread, between two advances.
    long next() {
        return next;
    }

    /// Ends an advance soon. Any thread.
    void cancel() {
        cancelled = true;
    }

    private long look(long first, long end, LongStream.Builder underWay) {
        long behind = store.read(first, end, stretch);
        long[] found = scan.map(each -> each.look(first, behind).found()).orElse(NONE);
        int at = 0;
        for (int i = 0; i < stretch.count(); i++) {
            while (at < found.length && found[at] < stretch.number(i)) {
                at++;
            }
            if (stretch.isOpen(i)) {
                underWay.add(stretch.number(i));
            } else if (scan.isEmpty() || at < found.length && found[at] == stretch.number(i)) {
                tally.add(stretch, i);
            }
        }
        return behind;
    }
}
