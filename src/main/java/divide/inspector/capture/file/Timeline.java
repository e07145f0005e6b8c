package divide.inspector.capture.file;

import java.util.Comparator;
import java.util.PriorityQueue;

/// Items in the order of their times. One thread at a time.
final class Timeline {
    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparingLong(Item::nanos).thenComparingLong(Item::order));

    private long order;

    /// The place of the next item among those of the same time.
    long nextOrder() {
        return order++;
    }

    void add(Item item) {
        items.add(item);
    }

    /// Takes out the first item, if it is earlier than `nanos`; otherwise null.
    Item takeBefore(long nanos) {
        Item first = items.peek();
        return first != null && first.nanos() < nanos ? items.remove() : null;
    }

    /// Takes out the first item; null when there is none.
    Item take() {
        return items.poll();
    }
}
