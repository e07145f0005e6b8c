package divide.inspector.capture;

import java.util.Arrays;

/// Exchanges in the order in which they will be answered. Those that have left stay at hand to be used again, as many
/// as were ever under way at once, but no more than a few. One thread at a time.
final class UnderwayQueue {
    private static final int MOST_SPARE = 64;

    private Underway[] ring = new Underway[2];
    private Underway[] spare = new Underway[1];
    private int head;
    private int size;
    private int spares;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    Underway first() {
        return ring[head];
    }

    Underway get(int index) {
        return ring[head + index & ring.length - 1];
    }

    void add(Underway exchange) {
        if (size == ring.length) {
            grow();
        }
        ring[head + size & ring.length - 1] = exchange;
        size++;
    }

    /// Puts one before all others.
    void addFirst(Underway exchange) {
        if (size == ring.length) {
            grow();
        }
        head = head - 1 & ring.length - 1;
        ring[head] = exchange;
        size++;
    }

    private void grow() {
        Underway[] larger = new Underway[2 * ring.length];
        for (int i = 0; i < size; i++) {
            larger[i] = get(i);
        }
        ring = larger;
        head = 0;
    }

    /// Takes out the oldest.
    Underway remove() {
        Underway first = ring[head];
        ring[head] = null;
        head = head + 1 & ring.length - 1;
        size--;
        return first;
    }

    /// One that has left and may be used again, or null.
    Underway takeSpare() {
        return spares == 0 ? null : spare[--spares];
    }

    void keepSpare(Underway left) {
        if (spares == MOST_SPARE) {
            return;
        }
        if (spares == spare.length) {
            spare = Arrays.copyOf(spare, 2 * spares);
        }
        spare[spares++] = left;
    }
}
