package divide.inspector.capture.statistics;

import java.util.Arrays;
import java.util.stream.LongStream;

/// Latencies from `from` up to without `to`, in nanoseconds: ten ranges between a latency and ten times as much, whose
/// ends are round numbers. Below the first and above the last one lie all others.
public record LatencyRange(long from, long to) {
    private static final long[] ENDS = LongStream.concat(
                    LongStream.iterate(1, power -> power <= 1_000_000_000, power -> power * 10)
                            .flatMap(power -> LongStream.of(100, 125, 160, 200, 250, 315, 400, 500, 630, 800)
                                    .map(digits -> digits * power)),
                    LongStream.of(1_000_000_000_000L))
            .toArray();

    /// How many there are.
    static final int COUNT = ENDS.length + 1;

    /// The one at `index`, from the shortest latencies up.
    public static LatencyRange at(int index) {
        return new LatencyRange(
                index == 0 ? Long.MIN_VALUE : ENDS[index - 1], index == ENDS.length ? Long.MAX_VALUE : ENDS[index]);
    }

    /// The index of the one that `nanos` lies in.
    static int indexOf(long nanos) {
        int found = Arrays.binarySearch(ENDS, nanos);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
