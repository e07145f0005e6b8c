package divide.inspector.capture.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Latencies in ranges.
class LatencyBucketsTest {
    @Test
    void countFromTheFirstRangeToTheLastThatHasAny() {
        LatencyBuckets buckets = new LatencyBuckets();
        buckets.add(1_600, true);
        buckets.add(1_000, false);
        buckets.add(1_249, false);
        assertEquals(
                new Latencies(11, List.of(new Count(2, 0), Count.NONE, new Count(1, 1)), 1_249, 1_600, 1_600),
                buckets.latencies());
    }

    @Test
    void takeInAnswersThatCameBeforeTheirRequestsWereWhole() {
        LatencyBuckets buckets = new LatencyBuckets();
        buckets.add(-5, false);
        assertEquals(new Latencies(0, List.of(new Count(1, 0)), 0, 0, 0), buckets.latencies());
    }

    @Test
    void haveRoundEnds() {
        assertEquals(
                "MIN 100 125 160 200 250 315 400 500 630 800 1000 1250",
                IntStream.range(0, 13)
                        .mapToObj(index -> LatencyRange.at(index).from())
                        .map(from -> from == Long.MIN_VALUE ? "MIN" : from.toString())
                        .collect(Collectors.joining(" ")));
        assertEquals(1_000_000_000_000L, LatencyRange.at(LatencyRange.COUNT - 1).from());
        IntStream.range(0, LatencyRange.COUNT).forEach(index -> {
            assertEquals(index, LatencyRange.indexOf(LatencyRange.at(index).from()));
            assertEquals(index, LatencyRange.indexOf(LatencyRange.at(index).to() - 1));
        });
    }
}
