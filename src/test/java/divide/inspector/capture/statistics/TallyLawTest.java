package divide.inspector.capture.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Mark;
import divide.inspector.capture.Stretch;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// Whatever is counted comes to the same as looking at each exchange.
class TallyLawTest {
    private static final long SHIFT = 1_234_567_890_123L;

    private static Picture tally(ExchangeStore store) {
        Tally tally = new Tally(store, SHIFT);
        Stretch stretch = new Stretch(100);
        long end = store.totals().next();
        for (long next = 1; next < end; ) {
            next = store.read(next, end, stretch);
            for (int i = 0; i < stretch.count(); i++) {
                if (!stretch.isOpen(i)) {
                    tally.add(stretch, i);
                }
            }
        }
        return tally.picture();
    }

    private static List<Exchange> ended(ExchangeStore store) {
        return LongStream.range(1, store.totals().next())
                .mapToObj(store::get)
                .flatMap(found -> found.stream())
                .filter(Exchange::isDone)
                .toList();
    }

    private static Count count(List<Exchange> exchanges, Predicate<Exchange> which) {
        return new Count(
                exchanges.stream().filter(which).count(),
                exchanges.stream()
                        .filter(which)
                        .filter(exchange -> exchange.mark() == Mark.ERROR)
                        .count());
    }

    private static ExchangeStore traffic(RepetitionInfo seed, long pause) {
        SplittableRandom random = new SplittableRandom(seed.getCurrentRepetition());
        RandomTraffic traffic = new RandomTraffic(random, Bounds.DEFAULT, random.nextLong(-SHIFT, SHIFT));
        traffic.record(1 + random.nextInt(1_500), pause);
        return traffic.store;
    }

    @RepeatedTest(30)
    void countsEachExchangeThatHasEndedOnce(RepetitionInfo seed) {
        ExchangeStore store = traffic(seed, 1_000_000);
        assertEquals(count(ended(store), each -> true), tally(store).all());
    }

    @RepeatedTest(30)
    void countsByTheTimeOfTheRequestsFirstByte(RepetitionInfo seed) {
        ExchangeStore store = traffic(seed, 1L << (10 + seed.getCurrentRepetition()));
        List<Exchange> ended = ended(store);
        TimeLine line = tally(store).times();
        assertTrue(line.counts().size() <= TimeBuckets.MOST, line::toString);
        assertEquals(0, Math.floorMod(line.first() + SHIFT, line.width()));
        assertEquals(
                IntStream.range(0, line.counts().size())
                        .mapToObj(index -> count(ended, isIn(line, index)))
                        .toList(),
                line.counts());
        assertEquals(
                ended.size(), line.counts().stream().mapToLong(Count::calls).sum());
    }

    private static Predicate<Exchange> isIn(TimeLine line, int index) {
        return exchange -> exchange.times().requestFirst() >= line.begin(index)
                && exchange.times().requestFirst() < line.begin(index + 1);
    }

    @RepeatedTest(30)
    void countsAnswersByTheirLatency(RepetitionInfo seed) {
        ExchangeStore store = traffic(seed, 1_000_000);
        List<Exchange> timed = ended(store).stream().filter(Exchange::isTimed).toList();
        Latencies latencies = tally(store).latencies();
        assertEquals(
                IntStream.range(0, latencies.counts().size())
                        .mapToObj(index -> count(timed, isIn(latencies.range(index))))
                        .toList(),
                latencies.counts());
        assertEquals(
                timed.size(),
                latencies.counts().stream().mapToLong(Count::calls).sum());
    }

    private static Predicate<Exchange> isIn(LatencyRange range) {
        return exchange ->
                exchange.times().latency() >= range.from() && exchange.times().latency() < range.to();
    }

    @RepeatedTest(30)
    void countsByConnection(RepetitionInfo seed) {
        ExchangeStore store = traffic(seed, 1_000_000);
        List<Exchange> ended = ended(store);
        Map<Integer, List<Exchange>> byNumber = ended.stream()
                .filter(exchange -> exchange.connection() > 0)
                .collect(Collectors.groupingBy(Exchange::connection));
        ToLongFunction<Integer> size = number -> byNumber.get(number).size();
        List<Integer> ranked = byNumber.keySet().stream()
                .sorted(Comparator.comparingLong(size).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Integer> busiest = ranked.stream().limit(Connections.BUSIEST).toList();
        assertEquals(
                new Connections(
                        busiest.stream()
                                .sorted()
                                .map(number ->
                                        new Connections.Busy(number, count(ended, each -> each.connection() == number)))
                                .toList(),
                        ranked.size() - busiest.size(),
                        count(ended, each -> each.connection() > 0 && !busiest.contains(each.connection())),
                        count(ended, each -> each.connection() == 0)),
                tally(store).connections());
    }

    @Test
    void hasNothingToCountAtFirst() {
        assertEquals(
                new Picture(
                        Count.NONE,
                        new TimeLine(1_000_000, 0, List.of()),
                        new Latencies(0, List.of(), 0, 0, 0),
                        new Connections(List.of(), 0, Count.NONE, Count.NONE)),
                tally(new ExchangeStore(Bounds.DEFAULT)));
    }
}
