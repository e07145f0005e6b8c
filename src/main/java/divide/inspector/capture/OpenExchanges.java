package divide.inspector.capture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The exchanges that are under way, each in a slot that is used again when it is free. One thread at a time.
final class OpenExchanges {
    private static final long NONE = 0;

    /// An array of an interface is taken for one of objects by the compiler, which finds that it isn't when the code
    /// runs, and begins again with all that the access was compiled into.
    private Underway[] exchanges = new Underway[8];
    private long[] numbers = new long[8];
    private int[] free = new int[8];
    private int freeCount;
    private int used;

    /// Puts an exchange into a free slot.
    ///
    /// @return the slot
    int add(long number, Underway exchange) {
        int slot = freeCount > 0 ? free[--freeCount] : used++;
        if (slot == numbers.length) {
            grow();
        }
        exchanges[slot] = exchange;
        numbers[slot] = number;
        return slot;
    }

    private void grow() {
        int size = 2 * numbers.length;
        exchanges = Arrays.copyOf(exchanges, size);
        numbers = Arrays.copyOf(numbers, size);
        free = Arrays.copyOf(free, size);
    }

    Underway at(int slot) {
        return exchanges[slot];
    }

    void remove(int slot) {
        exchanges[slot] = null;
        numbers[slot] = NONE;
        free[freeCount++] = slot;
    }

    /// The numbers from `first` on, in order.
    List<Long> numbersFrom(long first) {
        return IntStream.range(0, used)
                .mapToLong(slot -> numbers[slot])
                .filter(number -> number >= first)
                .sorted()
                .boxed()
                .toList();
    }
}
