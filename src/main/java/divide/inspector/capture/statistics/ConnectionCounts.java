package divide.inspector.capture.statistics;

import divide.inspector.capture.statistics.Connections.Busy;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Counts exchanges by their connection, in 24 to 48 bytes for each one. One thread at a time.
final class ConnectionCounts {
    private static final int NONE = 0;

    /// Fewer exchanges first, and of those with as many the later connection.
    private static final Comparator<Busy> BY_RANK = Comparator.comparingLong(
                    (Busy busy) -> busy.count().calls())
            .thenComparing(Busy::number, Comparator.reverseOrder());

    private int[] numbers = new int[64];
    private int[] calls = new int[64];
    private int[] errors = new int[64];
    private int used;
    private final Counts none = new Counts(1);

    void add(int connection, boolean isError) {
        if (connection == NONE) {
            none.add(0, isError);
            return;
        }
        int at = place(connection);
        if (numbers[at] == NONE) {
            at = take(at, connection);
        }
        calls[at]++;
        errors[at] += isError ? 1 : 0;
    }

    /// Where a connection is, or would be.
    private int place(int connection) {
        int at = (connection * 0x9E37_79B9) >>> Integer.numberOfLeadingZeros(numbers.length - 1);
        while (numbers[at] != NONE && numbers[at] != connection) {
            at = (at + 1) & (numbers.length - 1);
        }
        return at;
    }

    private int take(int at, int connection) {
        used++;
        if (2 * used <= numbers.length) {
            numbers[at] = connection;
            return at;
        }
        grow();
        int place = place(connection);
        numbers[place] = connection;
        return place;
    }

    private void grow() {
        int[] oldNumbers = numbers;
        int[] oldCalls = calls;
        int[] oldErrors = errors;
        numbers = new int[2 * oldNumbers.length];
        calls = new int[numbers.length];
        errors = new int[numbers.length];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != NONE) {
                int at = place(oldNumbers[i]);
                numbers[at] = oldNumbers[i];
                calls[at] = oldCalls[i];
                errors[at] = oldErrors[i];
            }
        }
    }

    Connections connections() {
        PriorityQueue<Busy> busiest = new PriorityQueue<>(BY_RANK);
        Count others = Count.NONE;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != NONE) {
                busiest.add(new Busy(numbers[i], new Count(calls[i], errors[i])));
            }
            if (busiest.size() > Connections.BUSIEST) {
                others = others.plus(busiest.remove().count());
            }
        }
        List<Busy> byNumber =
                busiest.stream().sorted(Comparator.comparingInt(Busy::number)).toList();
        return new Connections(byNumber, used - byNumber.size(), others, none.at(0));
    }
}
