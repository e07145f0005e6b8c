package divide.inspector.ui.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.load.Amount;
import divide.inspector.load.Counts;
import divide.inspector.load.Latencies;
import divide.inspector.load.LatencyPicture;
import divide.inspector.load.LoadPlan;
import divide.inspector.load.LoadProgress;
import divide.inspector.load.LoadProgress.State;
import divide.inspector.load.Numbers;
import divide.inspector.load.Pace;
import divide.inspector.load.Trouble;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Request;
import divide.inspector.rpc.Deadlines;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is said of a run.
class LoadWordsTest {
    private static final long SECOND = 1_000_000_000;
    private static final LoadPlan PLAN = new LoadPlan(
            new Target("127.0.0.1", 8000),
            new Amount.Calls(2_000),
            8,
            1,
            new Pace.FlatOut(),
            new Numbers.Fixed(Request.of(Divide.METHOD, 200, 100)),
            new Deadlines(Duration.ofSeconds(1), Duration.ofSeconds(10)),
            Limits.DEFAULT);

    private final LoadWords words = new LoadWords(new Messages(Locale.ROOT));

    private static LoadProgress at(State state, Optional<Trouble> trouble) {
        return new LoadProgress(
                state,
                2 * SECOND,
                8,
                1_000,
                0,
                new Counts(900, 90, 7, 3),
                new Latencies(1_000, 2_000, 3_000_000, 4_000_000, 5 * SECOND),
                LatencyPicture.NONE,
                trouble,
                Optional.empty());
    }

    private static LoadProgress at(State state) {
        return at(state, Optional.empty());
    }

    @Test
    void saysHowARunStands() {
        assertEquals("opening 8 connections …", words.progress(PLAN, at(State.CONNECTING), Recording.LEFT_OUT));
        assertEquals(
                "1,000 of 2,000 calls · 499/s · 2.0 s left",
                words.progress(PLAN, at(State.RUNNING), Recording.LEFT_OUT));
        assertEquals(
                "1,000 of 2,000 calls in 2.0 s, not recorded",
                words.progress(PLAN, at(State.DONE), Recording.LEFT_OUT));
        assertTrue(words.progress(PLAN, at(State.FAILED), Recording.LEFT_OUT).startsWith("The run broke off"));
    }

    @Test
    void saysWhetherItWasRecorded() {
        assertEquals(
                "1,000 of 2,000 calls in 2.0 s, recorded", words.progress(PLAN, at(State.DONE), Recording.RECORDED));
        assertEquals(
                "cancelled after 1,000 of 2,000 calls in 2.0 s, recorded",
                words.progress(PLAN, at(State.CANCELLED), Recording.RECORDED));
        assertEquals(
                "cancelled after 1,000 of 2,000 calls in 2.0 s, not recorded",
                words.progress(PLAN, at(State.CANCELLED), Recording.LEFT_OUT));
    }

    @Test
    void saysWhatAPlaceOfThePictureStandsFor() {
        assertEquals(
                "time 1.0–2.0 s · latency 1.00–1.12 ms · 1 call",
                words.spot(new HeatMap.Spot(SECOND, 2 * SECOND, 1_000_000, 1_122_018, 1)));
        assertEquals("latency over time", words.spot(null));
    }

    @Test
    void copiesALineForEachFigureAndTheTrouble() {
        List<String> names = List.of("calls", "errors", "wrong", "failed", "speed", "a", "b", "c", "d", "max");
        LoadProgress now = at(State.DONE, Optional.of(new Trouble.Wrong(200, 100, "3.0")));
        List<String> lines =
                words.copy(PLAN, now, Recording.LEFT_OUT, names).lines().toList();
        assertEquals(12, lines.size());
        assertEquals("127.0.0.1:8000\t1,000 of 2,000 calls in 2.0 s, not recorded", lines.getFirst());
        assertEquals("calls\t1,000", lines.get(1));
        assertEquals("max\t5.0 s", lines.get(10));
        assertEquals("First wrong answer: divide(200, 100) was answered by 3.0", lines.getLast());
    }
}
