package divide.inspector.ui.exchanges;

import java.util.Arrays;

/// The numbers of the exchanges that a list shows, by their places in it.
sealed interface Numbers permits NumberRange, NumberList, SortedNumbers {
    /// How many there are.
    int size();

    /// The number at a place, counted from 0.
    long at(int index);

    /// The place of a number, or a negative value when it is not among them.
    int indexOf(long number);

    /// The place that somebody goes to who was at `number` when other numbers were shown.
    int landing(long number);

    /// These numbers as they are now, whatever comes after.
    default Numbers snapshot() {
        return this;
    }

    /// All of them.
    default long[] toArray() {
        long[] all = new long[size()];
        Arrays.setAll(all, this::at);
        return all;
    }
}
