package divide.inspector.capture.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Counts side by side, to be counted up without an object for each. One thread at a time.
final class Counts {
    private final long[] calls;
    private final long[] errors;

    Counts(int size) {
        calls = new long[size];
        errors = new long[size];
    }

    void add(int index, boolean isError) {
        calls[index]++;
        if (isError) {
            errors[index]++;
        }
    }

    void add(int index, Counts other, int at) {
        calls[index] += other.calls[at];
        errors[index] += other.errors[at];
    }

    /// Makes room for `count` more before the first ones.
    void moveBehind(int count) {
        moveBehind(calls, count);
        moveBehind(errors, count);
    }

    private static void moveBehind(long[] numbers, int count) {
        System.arraycopy(numbers, 0, numbers, count, numbers.length - count);
        Arrays.fill(numbers, 0, count, 0);
    }

    Count at(int index) {
        return new Count(calls[index], errors[index]);
    }

    List<Count> list(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::at).toList();
    }
}
