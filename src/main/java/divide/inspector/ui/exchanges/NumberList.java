package divide.inspector.ui.exchanges;

import java.util.Arrays;

/// Ascending numbers with gaps between them: an array that grows at its end and loses from its front.
final class NumberList implements Numbers {
    private long[] numbers = new long[64];
    private int from;
    private int to;

    @Override
    public int size() {
        return to - from;
    }

    @Override
    public long at(int index) {
        return numbers[from + index];
    }

    @Override
    public int indexOf(long number) {
        int found = Arrays.binarySearch(numbers, from, to, number);
        return found < 0 ? -1 : found - from;
    }

    @Override
    public int landing(long number) {
        return ceiling(number);
    }

    @Override
    public Numbers snapshot() {
        NumberList copy = new NumberList();
        copy.append(toArray());
        return copy;
    }

    @Override
    public long[] toArray() {
        return Arrays.copyOfRange(numbers, from, to);
    }

    /// Takes what a sweep found.
    void take(Sweep sweep) {
        for (long number : sweep.rechecked()) {
            boolean known = indexOf(number) >= 0;
            if (sweep.matches(number) && !known) {
                insert(ceiling(number), number);
            } else if (known && !sweep.matches(number)) {
                remove(ceiling(number));
            }
        }
        append(sweep.found());
    }

    /// The place of the first number that is not below `number`.
    int ceiling(long number) {
        int found = Arrays.binarySearch(numbers, from, to, number);
        return (found < 0 ? -found - 1 : found) - from;
    }

    /// Adds numbers that are higher than all others, ascending.
    void append(long[] more) {
        makeRoom(more.length);
        System.arraycopy(more, 0, numbers, to, more.length);
        to += more.length;
    }

    void insert(int index, long number) {
        makeRoom(1);
        System.arraycopy(numbers, from + index, numbers, from + index + 1, size() - index);
        numbers[from + index] = number;
        to++;
    }

    void remove(int index) {
        System.arraycopy(numbers, from + index + 1, numbers, from + index, size() - index - 1);
        to--;
    }

    void removeFirst(int count) {
        from += count;
    }

    private void makeRoom(int more) {
        if (numbers.length - to < more) {
            int size = size();
            long[] target = new long[Math.max(2 * size, size + more)];
            System.arraycopy(numbers, from, target, 0, size);
            numbers = target;
            from = 0;
            to = size;
        }
    }
}
