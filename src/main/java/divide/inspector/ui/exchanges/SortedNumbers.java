package divide.inspector.ui.exchanges;

import divide.inspector.capture.sort.Sorted;

/// Numbers in an order of their own.
record SortedNumbers(Sorted sorted) implements Numbers {
    @Override
    public int size() {
        return sorted.size();
    }

    @Override
    public long at(int index) {
        return sorted.at(index);
    }

    @Override
    public int indexOf(long number) {
        return sorted.placeOf(number);
    }

    /// Whoever sorts wants to see what comes first.
    @Override
    public int landing(long number) {
        return 0;
    }

    /// Whether rows that are shown may stay where they are when these become `later`.
    boolean isOrderedLike(SortedNumbers later) {
        return sorted.order().equals(later.sorted.order());
    }
}
