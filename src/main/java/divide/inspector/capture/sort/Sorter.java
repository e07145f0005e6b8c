package divide.inspector.capture.sort;

import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Stretch;
import divide.inspector.capture.Summarizer;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.FrameReader;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.FailureWords;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Brings exchanges of a store into an order and keeps them in it: what it has sorted before it doesn't read again, so
/// that those that have come since are sorted by themselves and merged. Numbers in arrays; no object for each. One
/// thread at a time.
public final class Sorter {
    private static final int STRETCH = 4096;

    private final ExchangeStore store;
    private final SortOrder order;
    private final KeyColumn[] columns;
    private final Stretch stretch = new Stretch(STRETCH);
    private final Set<Long> underWay = new HashSet<>();
    private Keyed sorted;

    /// Told how far the reading is, and asked whether to go on.
    @FunctionalInterface
    public interface Progress {
        /// @param done how many exchanges were read
        /// @param total how many there are to read
        /// @return whether to go on
        boolean reached(long done, long total);
    }

    /// A sorter that has sorted nothing yet.
    ///
    /// @param limits what frames are judged by
    public Sorter(ExchangeStore store, SortOrder order, Limits limits, Words words, FailureWords failures) {
        this.store = store;
        this.order = order;
        Summarizer summarizer = new Summarizer(new Dissector(Methods.DEFAULT, limits), words, failures);
        FrameReader frames = new FrameReader(Methods.DEFAULT, limits);
        this.columns = order.keys().stream()
                .map(key -> new KeyColumn(store, key, summarizer, frames))
                .toArray(KeyColumn[]::new);
        this.sorted = new Keyed(columns, 0);
    }

    /// The exchanges of those numbers in the order; those that are gone are left out.
    ///
    /// @param wanted numbers, ascending
    /// @return empty when `progress` said not to go on, and then the sorter is good for nothing more
    public Optional<Sorted> sort(long[] wanted, Progress progress) {
        Keyed known = new Keyed(columns, sorted.count());
        long[] unknown = part(wanted, known);
        Keyed fresh = new Keyed(columns, unknown.length);
        underWay.clear();
        if (!read(unknown, fresh, progress)) {
            return Optional.empty();
        }
        for (KeyColumn column : columns) {
            column.rankTexts();
        }
        sorted = known.merge(fresh.inOrder());
        return Optional.of(new Sorted(order, sorted.numbers(), !underWay.isEmpty()));
    }

    /// Takes what was sorted before and is still wanted over to `known`; returns the rest. What was under way then is
    /// read again.
    private long[] part(long[] wanted, Keyed known) {
        if (wanted.length == 0) {
            return wanted;
        }
        long base = wanted[0];
        BitSet missing = bits(wanted, base);
        for (int i = 0; i < sorted.count(); i++) {
            long place = sorted.number(i) - base;
            if (place >= 0
                    && place < missing.length()
                    && missing.get((int) place)
                    && !underWay.contains(sorted.number(i))) {
                known.add(sorted, i);
                missing.clear((int) place);
            }
        }
        return missing.stream().mapToLong(place -> base + place).toArray();
    }

    private static BitSet bits(long[] numbers, long base) {
        BitSet bits = new BitSet((int) (numbers[numbers.length - 1] - base + 1));
        for (long number : numbers) {
            bits.set((int) (number - base));
        }
        return bits;
    }

    private boolean read(long[] numbers, Keyed into, Progress progress) {
        int at = 0;
        while (at < numbers.length) {
            if (!progress.reached(at, numbers.length)) {
                return false;
            }
            int next = behind(numbers, at, STRETCH);
            long end = store.read(numbers[at], numbers[next - 1] + 1, stretch);
            next = Math.max(at + 1, behind(numbers, at, end - numbers[at]));
            read(numbers, at, next, into);
            at = next;
        }
        return true;
    }

    /// The index behind the last number that lies less than `span` behind the one at `at`.
    private static int behind(long[] numbers, int at, long span) {
        int found = Arrays.binarySearch(numbers, at, numbers.length, numbers[at] + span);
        return found < 0 ? -found - 1 : found;
    }

    /// What is no longer in view is missing at the front of the stretch.
    private void read(long[] numbers, int from, int to, Keyed into) {
        int i = from;
        for (int row = 0; row < stretch.count(); row++) {
            long number = stretch.number(row);
            while (i < to && numbers[i] < number) {
                i++;
            }
            if (i < to && numbers[i] == number && isRead(row)) {
                into.add(number);
            }
        }
    }

    /// One that is answered between the keys that are read of it is read again as a whole.
    private boolean isRead(int row) {
        boolean isOpen = false;
        for (KeyColumn column : columns) {
            if (!column.read(stretch, row)) {
                return false;
            }
            isOpen |= column.isOpen();
        }
        if (isOpen) {
            underWay.add(stretch.number(row));
        }
        return true;
    }
}
