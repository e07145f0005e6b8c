package divide.inspector.capture;

import java.util.Arrays;

/// How many exchanges have which mark.
final class MarkCounts {
    private final long[] counts = new long[Mark.values().length];

    void add(Mark mark) {
        counts[mark.ordinal()]++;
    }

    void remove(Mark mark) {
        counts[mark.ordinal()]--;
    }

    long of(Mark mark) {
        return counts[mark.ordinal()];
    }

    void reset() {
        Arrays.fill(counts, 0);
    }
}
