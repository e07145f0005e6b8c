package divide.inspector.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.capture.statistics.Count;
import divide.inspector.capture.statistics.RandomTraffic;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Screen;
import divide.inspector.ui.session.Session;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What the charts show, without a window.
class ChartsModelTest {
    private static final long MILLI = 1_000_000;

    private final Screen screen = new Screen();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final ExchangeStore store = new ExchangeStore(new Bounds(1_000, 1 << 24));
    private final Recorder recorder = new Recorder(store, Methods.DEFAULT, () -> Limits.DEFAULT);
    private final LiveFeed feed = new LiveFeed(screen);
    private final Session session = new Session(recorder, feed, messages);
    private final ChartsModel model = new ChartsModel(
            session,
            store,
            new WallClock(Instant.parse("2026-11-25T12:00:00Z"), 0),
            ZoneOffset.UTC,
            feed,
            new Background(screen),
            messages);

    private void call(long begin, long latency) {
        recorder.local(Request.of(Divide.METHOD, 8, 4), Response.Value.of(2), begin, begin + latency);
    }

    private void fails(long begin, long latency) {
        recorder.local(Request.of(Divide.METHOD, 8, 0), new Response.Failure("ck_god_err"), begin, begin + latency);
    }

    private long calls() {
        Bars times = model.barsProperty().get().get(ChartKind.TIME);
        return times == null
                ? 0
                : times.counts().stream().mapToLong(Count::calls).sum();
    }

    private void awaitCalls(long count) throws InterruptedException {
        screen.runUntil(count + " calls", () -> calls() == count);
    }

    @Test
    void countsWhatIsThereAndWhatComes() throws InterruptedException {
        call(0, MILLI);
        fails(2 * MILLI, 20 * MILLI);
        model.watch(true);
        awaitCalls(2);
        Bars times = model.barsProperty().get().get(ChartKind.TIME);
        assertEquals(List.of(new Count(1, 0), Count.NONE, new Count(1, 1)), times.counts());
        assertEquals("calls in 1 ms", times.unit());
        assertEquals(
                "12:00:00.002 to 12:00:00.003: 1 call, 1 error", times.words().apply(2));
        assertEquals(
                "12:00:00.000 to 12:00:00.001: 1 call, no errors", times.words().apply(0));
        assertEquals(
                "time=2026-11-25 time>=12:00:00.002 time<12:00:00.003",
                times.term().apply(2));
        assertEquals(
                "2 calls, 1 error · answered within 1.0 ms at the median, 20 ms for 99 %, 20 ms at the slowest",
                model.summaryProperty().get());
        call(2 * MILLI, MILLI);
        awaitCalls(3);
        model.watch(false);
    }

    @Test
    void speaksTheOtherLanguageAtOnce() throws InterruptedException {
        call(0, MILLI);
        model.watch(true);
        awaitCalls(1);
        messages.speak(Locale.SIMPLIFIED_CHINESE);
        assertEquals(
                "1 次调用，无错误 · 响应时间：中位数 1.0 ms，99 % 在 1.0 ms 以内，最慢 1.0 ms",
                model.summaryProperty().get());
        assertEquals("调用和错误随时间变化的图表。一个柱形：12:00:00.000 到 12:00:00.001：1 次调用，无错误。", model.words(ChartKind.TIME));
        messages.speak(Locale.forLanguageTag("en-DE"));
        assertEquals(
                "1 call, no errors · answered within 1,0 ms at the median, 1,0 ms for 99 %, 1,0 ms at the slowest",
                model.summaryProperty().get());
        model.watch(false);
    }

    @Test
    void hearsOfAnotherLanguageOnlyWhenSomebodyLooks() throws InterruptedException {
        call(0, MILLI);
        model.watch(true);
        awaitCalls(1);
        model.watch(false);
        String before = model.summaryProperty().get();
        messages.speak(Locale.SIMPLIFIED_CHINESE);
        assertEquals(before, model.summaryProperty().get());
        model.watch(true);
        assertEquals(
                "1 次调用，无错误 · 响应时间：中位数 1.0 ms，99 % 在 1.0 ms 以内，最慢 1.0 ms",
                model.summaryProperty().get());
        model.watch(false);
    }

    @Test
    void countsNothingWhileNobodyLooks() throws InterruptedException {
        call(0, MILLI);
        screen.runUntil("the drain", () -> session.totalsProperty().get().exchanges() == 1);
        assertEquals(Map.of(), model.barsProperty().get());
        model.watch(true);
        awaitCalls(1);
        model.watch(false);
        call(0, MILLI);
        screen.runUntil("the drain", () -> session.totalsProperty().get().exchanges() == 2);
        assertEquals(1, calls());
    }

    @Test
    void countsWhatTheFilterLetsThroughOrAll() throws InterruptedException {
        call(0, MILLI);
        fails(0, MILLI);
        model.watch(true);
        awaitCalls(2);
        session.filter().use("error");
        awaitCalls(1);
        model.scopeProperty().set(Scope.ALL);
        awaitCalls(2);
        model.watch(false);
    }

    @Test
    void saysWhyThereIsNothing() throws InterruptedException {
        model.watch(true);
        screen.runUntil("words", () -> model.emptyWordsProperty().get().equals(messages.text("charts.empty.text")));
        call(0, MILLI);
        awaitCalls(1);
        assertEquals("", model.emptyWordsProperty().get());
        session.filter().use("nothing-like-it");
        screen.runUntil(
                "other words", () -> model.emptyWordsProperty().get().equals(messages.text("charts.empty.filtered")));
        model.watch(false);
    }

    @Test
    void countsAnewWhenTheListIsClearedAndBroughtBack() throws InterruptedException {
        call(0, MILLI);
        call(0, MILLI);
        model.watch(true);
        awaitCalls(2);
        session.clear();
        awaitCalls(0);
        session.undoClear();
        awaitCalls(2);
        model.watch(false);
    }

    @Test
    void forgetsWhatTheStoreDropped() throws InterruptedException {
        model.watch(true);
        new RandomTraffic(new SplittableRandom(1), recorder, 0).record(3_000, MILLI);
        long open = store.open().size();
        awaitCalls(1_000 - open);
        for (int i = 0; i < 10; i++) {
            call(0, MILLI);
        }
        screen.runUntil(
                "the picture of what is left",
                () -> calls() == 1_000 - store.open().size());
        model.watch(false);
    }

    @Test
    void filtersByABarBesidesWhatWasFilteredBy() throws InterruptedException {
        call(0, MILLI);
        fails(0, 20 * MILLI);
        session.filter().use("error or mark:fine");
        model.watch(true);
        awaitCalls(2);
        int last = model.barsProperty().get().get(ChartKind.LATENCY).counts().lastIndexOf(new Count(1, 1));
        model.pick(ChartKind.LATENCY, last);
        assertEquals(
                "(error or mark:fine) and latency>=20ms latency<25ms",
                session.filter().textProperty().get());
        awaitCalls(1);
        model.clearFilter();
        awaitCalls(2);
        model.watch(false);
    }

    @Test
    void replacesTheBarThatWasPickedBefore() throws InterruptedException {
        call(0, MILLI);
        call(5 * MILLI, 2 * MILLI);
        model.scopeProperty().set(Scope.ALL);
        model.watch(true);
        awaitCalls(2);
        model.pick(ChartKind.TIME, 0);
        model.pick(ChartKind.TIME, 5);
        assertEquals(
                "time=2026-11-25 time>=12:00:00.005 time<12:00:00.006",
                session.filter().textProperty().get());
        model.pick(ChartKind.CONNECTIONS, 0);
        assertEquals(
                "time=2026-11-25 time>=12:00:00.005 time<12:00:00.006 and not conn>0",
                session.filter().textProperty().get());
        model.watch(false);
    }
}
