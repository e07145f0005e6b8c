package divide.inspector.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Mark;
import divide.inspector.capture.WallClock;
import divide.inspector.capture.filter.Filter;
import divide.inspector.capture.filter.FilterParser;
import divide.inspector.capture.filter.Mistake;
import divide.inspector.capture.filter.Parsed;
import divide.inspector.capture.filter.Perspective;
import divide.inspector.capture.filter.Scan;
import divide.inspector.capture.filter.Terms;
import divide.inspector.capture.filter.Vocabulary;
import divide.inspector.capture.statistics.Count;
import divide.inspector.capture.statistics.Picture;
import divide.inspector.capture.statistics.RandomTraffic;
import divide.inspector.protocol.Limits;
import divide.inspector.ui.fx.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// The filter of a bar finds what the bar counts, neither more nor less, alone and joined to another filter.
class BarsLawTest {
    private static final Messages MESSAGES = new Messages(Locale.ENGLISH);
    private static final long SECOND = 1_000_000_000;

    private final WallTimes wall =
            new WallTimes(new WallClock(Instant.parse("2026-11-25T10:00:00Z"), 0), ZoneId.of("Europe/Helsinki"));

    private static Filter filter(String text) {
        return switch (new FilterParser(Vocabulary.DEFAULT).parse(text)) {
            case Parsed.Understood(Filter filter) -> filter;
            case Parsed.Mistaken(Mistake mistake) -> throw new AssertionError(text + ": " + mistake);
        };
    }

    private Picture picture(ExchangeStore store, String filter) {
        Survey survey = new Surveys(store, wall, MESSAGES).begin(filter(filter), Limits.DEFAULT);
        return survey.advance(store.totals().next());
    }

    private List<Bars> bars(ExchangeStore store, Picture picture) {
        return List.of(
                new TimeBars(wall, MESSAGES).of(picture.times()),
                new LatencyBars(MESSAGES).of(picture.latencies()),
                new ConnectionBars(store::connection, MESSAGES).of(picture.connections()));
    }

    /// What is under way is counted when it has ended, and found before.
    private Count found(ExchangeStore store, String filter) {
        Perspective perspective =
                new Perspective(Limits.DEFAULT, MESSAGES.words(), MESSAGES.failures(), wall.clock(), wall.zone());
        Scan scan = new Scan(store, filter(Terms.and(filter, "not open")), perspective);
        List<Mark> marks = new ArrayList<>();
        long end = store.totals().next();
        for (long next = 1; next < end; ) {
            Scan.Found found = scan.look(next, end);
            for (long number : found.found()) {
                marks.add(store.get(number).orElseThrow().mark());
            }
            next = found.next();
        }
        return new Count(
                marks.size(), marks.stream().filter(mark -> mark == Mark.ERROR).count());
    }

    private void check(ExchangeStore store, String filter) {
        for (Bars bars : bars(store, picture(store, filter))) {
            List<Count> found = IntStream.range(0, bars.counts().size())
                    .mapToObj(index -> bars.counts().get(index).equals(Count.NONE)
                            ? Count.NONE
                            : found(store, Terms.and(filter, bars.term().apply(index))))
                    .toList();
            assertEquals(bars.counts(), found, bars.unit());
            assertTrue(bars.room() >= bars.counts().size());
        }
    }

    private static ExchangeStore traffic(long seed, long begin, long pause) {
        RandomTraffic traffic = new RandomTraffic(new SplittableRandom(seed), Bounds.DEFAULT, begin);
        traffic.record(600, pause);
        return traffic.store;
    }

    @RepeatedTest(10)
    void onOneDay(RepetitionInfo seed) {
        check(traffic(seed.getCurrentRepetition(), 0, 1L << (10 + 2 * seed.getCurrentRepetition())), "");
    }

    @RepeatedTest(3)
    void joinedToAnotherFilter(RepetitionInfo seed) {
        check(traffic(seed.getCurrentRepetition(), 0, 1_000_000), "error or source:pasted");
    }

    @RepeatedTest(5)
    void overMidnight(RepetitionInfo seed) {
        check(traffic(seed.getCurrentRepetition(), 12 * 3600 * SECOND - SECOND, 10_000_000), "");
    }

    @RepeatedTest(5)
    void overManyDays(RepetitionInfo seed) {
        check(traffic(seed.getCurrentRepetition(), 0, (1L << (2 * seed.getCurrentRepetition())) * 900 * SECOND), "");
    }
}
