package divide.inspector.capture.sort;

import java.util.Arrays;

/// Exchanges with what they are sorted by, side by side in arrays. One thread at a time.
final class Keyed {
    private final KeyColumn[] columns;
    private final long[] numbers;
    private final int[][] texts;
    private final long[][] values;
    private int count;

    /// None yet, and room for `capacity`.
    ///
    /// @param columns by which they are sorted
    Keyed(KeyColumn[] columns, int capacity) {
        this.columns = columns;
        this.numbers = new long[capacity];
        this.texts = new int[columns.length][capacity];
        this.values = new long[columns.length][capacity];
    }

    int count() {
        return count;
    }

    long number(int index) {
        return numbers[index];
    }

    long[] numbers() {
        return Arrays.copyOf(numbers, count);
    }

    /// Adds an exchange with what the columns have read last.
    void add(long number) {
        numbers[count] = number;
        for (int key = 0; key < columns.length; key++) {
            texts[key][count] = columns[key].text();
            values[key][count] = columns[key].value();
        }
        count++;
    }

    /// Adds one of the others.
    void add(Keyed other, int index) {
        numbers[count] = other.numbers[index];
        for (int key = 0; key < columns.length; key++) {
            texts[key][count] = other.texts[key][index];
            values[key][count] = other.values[key][index];
        }
        count++;
    }

    /// The same ones in order. Of equal ones those that were added first come first.
    Keyed inOrder() {
        KeySort sort = new KeySort(count);
        for (int key = columns.length - 1; key >= 0; key--) {
            sort.by(values[key]);
            sort.by(ranks(key));
        }
        Keyed ordered = new Keyed(columns, count);
        for (int index : sort.order()) {
            ordered.add(this, index);
        }
        return ordered;
    }

    private long[] ranks(int key) {
        long[] ranks = new long[count];
        for (int i = 0; i < count; i++) {
            ranks[i] = columns[key].rank(texts[key][i]);
        }
        return ranks;
    }

    /// These and others, both of which are in order.
    Keyed merge(Keyed other) {
        Keyed all = new Keyed(columns, count + other.count);
        int i = 0;
        int j = 0;
        while (i < count || j < other.count) {
            if (j == other.count || i < count && isBefore(i, other, j)) {
                all.add(this, i++);
            } else {
                all.add(other, j++);
            }
        }
        return all;
    }

    private boolean isBefore(int index, Keyed other, int at) {
        for (int key = 0; key < columns.length; key++) {
            int compared = compare(key, index, other, at);
            if (compared != 0) {
                return compared < 0;
            }
        }
        return numbers[index] < other.numbers[at];
    }

    private int compare(int key, int index, Keyed other, int at) {
        int mine = texts[key][index];
        int theirs = other.texts[key][at];
        int byText = mine == theirs ? 0 : Integer.compare(columns[key].rank(mine), columns[key].rank(theirs));
        return byText == 0 ? Long.compare(values[key][index], other.values[key][at]) : byText;
    }
}
