package divide.inspector.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Connection;
import divide.inspector.capture.Source;
import divide.inspector.capture.WallClock;
import divide.inspector.capture.statistics.Connections;
import divide.inspector.capture.statistics.Connections.Busy;
import divide.inspector.capture.statistics.Count;
import divide.inspector.capture.statistics.Latencies;
import divide.inspector.capture.statistics.TimeLine;
import divide.inspector.protocol.Ending;
import divide.inspector.ui.fx.Messages;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What stands at bars and axes.
class BarWordsTest {
    private static final Messages MESSAGES = new Messages(Locale.ENGLISH);
    private static final Count ONE = new Count(1, 0);
    private static final long SECOND = 1_000_000_000;

    private final TimeBars times = new TimeBars(
            new WallTimes(new WallClock(Instant.parse("2026-11-25T12:00:00Z"), 0), ZoneOffset.UTC), MESSAGES);

    private static List<String> texts(List<Tick> ticks) {
        return ticks.stream().map(Tick::text).toList();
    }

    private static List<Count> ones(int count) {
        return Collections.nCopies(count, ONE);
    }

    @Test
    void periodsOfMinutesAreToldInSeconds() {
        Bars bars = times.of(new TimeLine(120 * SECOND, 0, ones(100)));
        assertEquals("12:02:00 to 12:04:00: 1 call, no errors", bars.words().apply(1));
        assertEquals("calls in 2 min", bars.unit());
        assertEquals(List.of("12:00", "12:30", "13:00", "13:30", "14:00", "14:30", "15:00"), texts(bars.ticks()));
    }

    @Test
    void periodsOfSeveralDaysAreToldWithTheDate() {
        Bars bars = times.of(new TimeLine(12 * 3600 * SECOND, 0, ones(4)));
        assertEquals(
                "Nov 25, 2026 12:00:00 to Nov 26, 2026 00:00:00: 1 call, no errors",
                bars.words().apply(0));
        assertEquals("time=2026-11-25 time>=12:00:00", bars.term().apply(0));
        assertEquals("time=2026-11-26 time>=00:00:00 time<12:00:00", bars.term().apply(1));
    }

    @Test
    void timesHaveTheDigitsOfTheRegion() {
        TimeBars arabic = new TimeBars(
                new WallTimes(new WallClock(Instant.parse("2026-11-25T12:00:00Z"), 0), ZoneOffset.UTC),
                new Messages(Locale.forLanguageTag("en-EG-u-nu-arab")));
        Bars ofDay = arabic.of(new TimeLine(120 * SECOND, 0, Collections.nCopies(100, new Count(1_200, 0))));
        assertEquals("calls in ٢ min", ofDay.unit());
        assertEquals("١٢:٣٠", ofDay.ticks().get(1).text());
        assertEquals(
                "١٢:٠٢:٠٠ to ١٢:٠٤:٠٠: ١٬٢٠٠ calls, no errors", ofDay.words().apply(1));
        Bars ofDays = arabic.of(new TimeLine(12 * 3600 * SECOND, 0, ones(4)));
        assertEquals("calls in ١٢ h", ofDays.unit());
    }

    @Test
    void aFilterOfOneDayHoldsItsDate() {
        Bars bars = times.of(new TimeLine(120 * SECOND, 0, ones(100)));
        assertEquals("time=2026-11-25 time>=12:02:00 time<12:04:00", bars.term().apply(1));
    }

    @Test
    void periodsLongerThanADayAreFoundByDates() {
        Bars bars = times.of(new TimeLine(48 * 3600 * SECOND, 0, ones(2)));
        assertEquals(
                "time>=2026-11-25T12:00:00 time<2026-11-27T12:00:00",
                bars.term().apply(0));
    }

    @Test
    void latenciesHaveTheirUnits() {
        Bars bars = new LatencyBars(MESSAGES).of(new Latencies(0, ones(102), 0, 0, 0));
        assertEquals("below 100 ns: 1 call, no errors", bars.words().apply(0));
        assertEquals("latency<100ns", bars.term().apply(0));
        assertEquals("3.15 µs to 4 µs: 1 call, no errors", bars.words().apply(16));
        assertEquals("latency>=3.15us latency<4us", bars.term().apply(16));
        assertEquals("1000 s and more: 1 call, no errors", bars.words().apply(101));
        assertEquals("latency>=1000s", bars.term().apply(101));
        assertEquals(
                List.of(
                        "100 ns", "1 µs", "10 µs", "100 µs", "1 ms", "10 ms", "100 ms", "1 s", "10 s", "100 s",
                        "1000 s"),
                texts(bars.ticks()));
    }

    @Test
    void numbersAreWrittenAsWhereTheUserLivesAndInFiltersAsEver() {
        Bars bars = new LatencyBars(new Messages(Locale.forLanguageTag("en-DE")))
                .of(new Latencies(0, Collections.nCopies(102, new Count(1_200, 0)), 0, 0, 0));
        assertEquals("3,15 µs to 4 µs: 1.200 calls, no errors", bars.words().apply(16));
        assertEquals("latency>=3.15us latency<4us", bars.term().apply(16));
        assertEquals(List.of("0", "500", "1.000", "1.500"), texts(bars.scale().ticks()));
    }

    @Test
    void aChartSaysItsHighestFirstAndLastBar() {
        Bars bars = times.of(new TimeLine(SECOND, 0, List.of(Count.NONE, ONE, new Count(7, 2), new Count(7, 0), ONE)));
        assertEquals(
                "Chart of calls and errors over time. 4 bars."
                        + " The highest is 12:00:02 to 12:00:03: 7 calls, 2 errors."
                        + " The first is 12:00:01 to 12:00:02: 1 call, no errors."
                        + " The last is 12:00:04 to 12:00:05: 1 call, no errors.",
                new ChartVoice(MESSAGES).words(ChartKind.TIME, bars));
    }

    @Test
    void aChartOfOneBarSaysThatOne() {
        Bars bars = times.of(new TimeLine(SECOND, 0, List.of(Count.NONE, ONE)));
        assertEquals(
                "Chart of calls and errors over time. One bar: 12:00:01 to 12:00:02: 1 call, no errors.",
                new ChartVoice(MESSAGES).words(ChartKind.TIME, bars));
    }

    @Test
    void aChartOfNothingSaysItsName() {
        assertEquals(
                "Chart of latencies on a logarithmic scale",
                new ChartVoice(MESSAGES).words(ChartKind.LATENCY, Bars.NONE));
    }

    @Test
    void connectionsThatAreNotAmongTheBusiestAreOneBar() {
        Connections counted = new Connections(
                List.of(new Busy(3, ONE), new Busy(8, ONE)), 1_234, new Count(2_000, 10), new Count(5, 5));
        Bars bars = new ConnectionBars(number -> Optional.empty(), MESSAGES).of(counted);
        assertEquals(List.of("c3", "c8", "others", "none"), texts(bars.ticks()));
        assertEquals(
                "1,234 other connections: 2,000 calls, 10 errors", bars.words().apply(2));
        assertEquals("conn>0 not (conn:3 or conn:8)", bars.term().apply(2));
        assertEquals("no connection: 5 calls, 5 errors", bars.words().apply(3));
        assertEquals("not conn>0", bars.term().apply(3));
    }

    @Test
    void connectionsAreCalledByTheAddressesOfTheirEnds() {
        Connection connection = new Connection(
                3,
                Source.FILE,
                Optional.of(new InetSocketAddress("::1", 40_000)),
                Optional.of(new InetSocketAddress("127.0.0.1", 8_000)),
                0,
                0,
                Ending.ENDED);
        Connections counted = new Connections(List.of(new Busy(3, ONE)), 0, Count.NONE, Count.NONE);
        Bars bars = new ConnectionBars(number -> Optional.of(connection), MESSAGES).of(counted);
        assertEquals(
                "c3, [0:0:0:0:0:0:0:1]:40000 to 127.0.0.1:8000: 1 call, no errors",
                bars.words().apply(0));
    }

    @Test
    void scalesAreRoundAndHighEnough() {
        assertEquals(List.of("0", "1"), texts(Scale.upTo(0, MESSAGES.figures()).ticks()));
        assertEquals(
                List.of("0", "500", "1,000", "1,500"),
                texts(Scale.upTo(1_101, MESSAGES.figures()).ticks()));
        LongStream.iterate(1, most -> most < Long.MAX_VALUE / 100, most -> 3 * most + 1)
                .forEach(most -> {
                    Scale scale = Scale.upTo(most, MESSAGES.figures());
                    assertTrue(scale.top() >= most && scale.top() < 3 * most, () -> most + ": " + scale);
                    assertTrue(scale.ticks().size() <= 6, scale::toString);
                });
    }
}
