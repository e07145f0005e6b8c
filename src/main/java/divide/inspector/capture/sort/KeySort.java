package divide.inspector.capture.sort;

/// Sorts by two numbers each, without comparing: byte for byte from the least one up, each pass keeping the order of
/// the one before among equals.
final class KeySort {
    private static final int DIGIT = 8;
    private static final int DIGITS = 1 << DIGIT;
    private static final int MASK = DIGITS - 1;

    private final int count;
    private int[] order;
    private int[] other;

    private KeySort(int count) {
        this.count = count;
        this.order = new int[count];
        this.other = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
    }

    /// The indices of the first `count` keys in ascending order: by `major`, then by `minor`, then by index.
    static int[] order(int[] major, long[] minor, int count) {
        KeySort sort = new KeySort(count);
        sort.by(minor);
        sort.by(major);
        return sort.order;
    }

    private void by(long[] keys) {
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

    private void by(int[] keys) {
        long[] wide = new long[count];
        for (int i = 0; i < count; i++) {
            wide[i] = keys[i];
        }
        by(wide);
    }
}
