package divide.inspector.capture.sort;

import java.util.Arrays;

/// The numbers of exchanges in an order. Immutable; any thread.
public final class Sorted {
    private static final int NOWHERE = -1;

    private final SortOrder order;
    private final long[] numbers;
    private final int[] places;
    private final long lowest;
    private final boolean hasOpen;

    /// Takes over `numbers`, which nobody may change any more.
    Sorted(SortOrder order, long[] numbers, boolean hasOpen) {
        this.order = order;
        this.numbers = numbers;
        this.hasOpen = hasOpen;
        long least = Long.MAX_VALUE;
        long most = 0;
        for (long number : numbers) {
            least = Math.min(least, number);
            most = Math.max(most, number);
        }
        lowest = least;
        places = numbers.length == 0 ? new int[0] : places(Math.toIntExact(most - least + 1));
    }

    private int[] places(int span) {
        int[] found = new int[span];
        Arrays.fill(found, NOWHERE);
        for (int place = 0; place < numbers.length; place++) {
            found[(int) (numbers[place] - lowest)] = place;
        }
        return found;
    }

    /// The order that they stand in.
    public SortOrder order() {
        return order;
    }

    /// How many there are.
    public int size() {
        return numbers.length;
    }

    /// The number at a place, counted from 0.
    public long at(int place) {
        return numbers[place];
    }

    /// The place of a number, or a negative value when it is not among them.
    public int placeOf(long number) {
        return number >= lowest && number - lowest < places.length ? places[(int) (number - lowest)] : NOWHERE;
    }

    /// Whether some of them were under way, so that their places may change.
    public boolean hasOpen() {
        return hasOpen;
    }
}
