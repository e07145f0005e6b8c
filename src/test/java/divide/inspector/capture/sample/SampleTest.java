package divide.inspector.capture.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Frames;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.Summarizer;
import divide.inspector.capture.Totals;
import divide.inspector.capture.WallClock;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Finding;
import divide.inspector.protocol.FindingKind;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.FailureWords;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the samples show: call, result, findings and the name of the note.
class SampleTest {
    private final Recorder recorder =
            new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);

    private void play(Sample sample) {
        sample.play(recorder, WallClock.start(), name -> name);
    }

    private Stream<Exchange> exchanges() {
        Totals totals = recorder.store().totals();
        return LongStream.range(totals.first(), totals.next())
                .mapToObj(number -> recorder.store().get(number).orElseThrow());
    }

    private static Stream<FindingKind> findings(Exchange exchange) {
        Frames frames = Frames.of(exchange, Dissector.standard());
        return Stream.of(frames.request(), frames.response())
                .flatMap(frame -> frame.findings().stream())
                .map(Finding::kind);
    }

    private String line(Exchange exchange) {
        Summarizer summarizer = new Summarizer(Dissector.standard(), Words.ENGLISH, FailureWords.ENGLISH);
        ExchangeRow row = summarizer.row(exchange);
        String note = recorder.store().annotation(exchange.number()).text();
        String findings = findings(exchange).map(kind -> " " + kind).collect(Collectors.joining());
        String result = exchange.response().length == 0 ? "nothing" : row.result();
        return "c" + exchange.connection() + " " + row.call() + " = " + result + findings + " (" + note + ")";
    }

    private String lines(Sample sample) {
        play(sample);
        return exchanges().map(this::line).collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void showsAConversation() {
        assertEquals("""
                c1 divide(200, 100) = 2.0 (first)
                c1 divide(7, 2) = 3.5 ()
                c1 divide(200) = 200.0 (omitted)
                c1 divide(-9, 4) = -2.25 (negative)
                c1 divide(1, 3) = 0.33333334 INEXACT_QUOTIENT (rounded)
                c1 divide(16777217) = 16777216.0 INEXACT_QUOTIENT (large)
                """, lines(Sample.CONVERSATION));
    }

    @Test
    void showsErrorsThatHandlersRaise() {
        assertEquals("""
                c1 divide(100, 0) = ck_god_err (zero)
                c1 divide(100, 4) = 25.0 (goesOn)
                c1 divide(0, 0) = ck_god_err ()
                c2 divide(1, 0) = Infinity NO_QUOTIENT (infinity)
                """, lines(Sample.ERRORS));
    }

    @Test
    void showsMessagesThatCameInManyReads() {
        assertEquals("""
                c1 divide(200, 100) = 2.0 (whole)
                c1 divide(200, 100) = 2.0 (bytes)
                c1 divide(100, 0) = ck_god_err (message)
                """, lines(Sample.READS));
        assertEquals(
                List.of(1, 10, 2),
                exchanges().map(exchange -> exchange.requestArrivals().size()).toList());
    }

    @Test
    void showsManyMessagesInOneRead() {
        assertEquals("""
                c1 divide(8, 2) = 4.0 ()
                c1 divide(9, 2) = 4.5 ()
                c1 divide(10) = 10.0 (together)
                c1 divide(1, 4) = 0.25 ()
                c1 divide(1, 0) = ck_god_err (across)
                c1 divide(3, 4) = 0.75 ()
                """, lines(Sample.PIPELINING));
    }

    @Test
    void showsWhatALossTakesAlong() {
        assertEquals("""
                c1 divide(200, 100) = 2.0 ()
                c1 divide(… = 3.0 LOST_INSIDE LOST (inside)
                c1 divide(20, 10) = 2.0 (found)
                c1 divide(21, 3) = nothing LOST_INSIDE LOST (answer)
                c1 divide(24, 3) = 8.0 ()
                c2 divide(30, 3) = nothing LOST_INSIDE LOST ()
                c2 divide(40, 4) = nothing PASSED_OVER_INSIDE ()
                c2 divide(55, 5) = 11.0 (passedOver)
                c2  = 100.0 UNPAIRED (stray)
                c3 divide(90, 3) = nothing LOST_INSIDE LOST ()
                c3 divide(9, 3) = 3.0 UNCERTAIN_PAIR (uncertain)
                c3 divide(9, 3) = 3.0 ()
                c4 divide(50, 5) = 10.0 ()
                c4 divide(60, … = nothing CAPTURE_ENDED_INSIDE (cutOff)
                """, lines(Sample.LOSS));
    }

    /// Whoever learns from the samples has seen all that can be found.
    @Test
    void togetherHaveEveryFinding() {
        List.of(Sample.values()).forEach(this::play);
        Set<FindingKind> found = EnumSet.noneOf(FindingKind.class);
        exchanges().flatMap(SampleTest::findings).forEach(found::add);
        assertEquals(EnumSet.allOf(FindingKind.class), found);
    }

    @Test
    void saysOfEveryMistakeWhatItIs() {
        play(Sample.MISTAKES);
        List<Exchange> silent = exchanges()
                .filter(exchange ->
                        recorder.store().annotation(exchange.number()).text().isEmpty())
                .toList();
        assertEquals(List.of(), silent);
        assertEquals(exchanges().count(), Sample.MISTAKES.notes().size());
    }

    @Test
    void happenAtTheTimesThatAreWrittenInThem() {
        WallClock clock = WallClock.start();
        Sample.CONVERSATION.play(recorder, clock, name -> name);
        Exchange first = exchanges().findFirst().orElseThrow();
        assertEquals(
                Instant.parse("2026-03-02T09:15:00.250Z"),
                clock.at(first.times().requestFirst()));
        assertEquals(412_000, first.times().latency());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 client", "x client 00", "0 nobody", "0 client 0", "open file 1 2", "open gone 1:1 2:2"})
    void refusesWhatIsNoEvent(String line) {
        assertThrows(RuntimeException.class, () -> SampleText.parse(line));
    }
}
