package divide.inspector.capture.sort;

/// Sorts by numbers without comparing: byte for byte from the least one up. Each pass keeps equal ones in the order of
/// the one before, so whoever sorts by several keys begins with the last.
final class KeySort {
    private static final int DIGIT = 8;
    private static final int DIGITS = 1 << DIGIT;
    private static final int MASK = DIGITS - 1;

    private final int count;
    private int[] order;
    private int[] other;

    /// That many, in the order of their indices.
    KeySort(int count) {
        this.count = count;
        this.order = new int[count];
        this.other = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
    }

    /// The indices in the order that they have been brought into.
    int[] order() {
        return order;
    }

    /// Brings them into ascending order of their keys; those with equal ones stay in the order that they had.
    void by(long[] keys) {
        long differing = 0;
        for (int i = 0; i < count; i++) {
            differing |= keys[i] ^ keys[0];
        }
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
            if ((differing >>> shift & MASK) != 0) {
                pass(keys, shift);
            }
        }
    }

    private void pass(long[] keys, int shift) {
        int sign = shift + DIGIT == Long.SIZE ? DIGITS / 2 : 0;
        int[] starts = new int[DIGITS + 1];
        for (int i = 0; i < count; i++) {
            starts[((int) (keys[i] >>> shift) & MASK ^ sign) + 1]++;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            starts[digit + 1] += starts[digit];
        }
        for (int i = 0; i < count; i++) {
            int index = order[i];
            other[starts[(int) (keys[index] >>> shift) & MASK ^ sign]++] = index;
        }
        int[] done = other;
        other = order;
        order = done;
    }
}
