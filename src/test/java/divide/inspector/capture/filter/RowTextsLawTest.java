package divide.inspector.capture.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.Frames;
import divide.inspector.capture.Outcome;
import divide.inspector.capture.Stretch;
import divide.inspector.capture.Summarizer;
import divide.inspector.capture.filter.Filter.TextRelation;
import divide.inspector.fuzz.FuzzInputs;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.Finding;
import divide.inspector.protocol.FindingKind;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Severity;
import divide.inspector.rpc.FrameTap;
import divide.inspector.wire.Float32;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A filter looks at what the list shows: the texts that it makes fast are those that the list makes, letter for
/// letter, and what it says of findings is what the panes say.
class RowTextsLawTest {
    private static final int EXCHANGES = 6_000;

    private final Captured captured = new Captured();
    private final Random random = new Random(5);
    private final FuzzInputs inputs = new FuzzInputs(5);
    private final List<byte[]> golden = FuzzInputs.golden();
    private final RowView view = new RowView(captured.store, Captured.PERSPECTIVE);
    private final RowTexts texts = new RowTexts(view, Captured.PERSPECTIVE);
    private final TextChecks words = new TextChecks(view, texts, new RowAsides(captured.store, view));
    private final FindingLook findings = new FindingLook(view, Captured.PERSPECTIVE);

    private void capture(int number) throws IOException {
        byte[] request = frame(number, Captured.request(random.nextInt(), random.nextInt(-3, 1000)));
        byte[] response = frame(number + EXCHANGES, answer());
        switch (random.nextInt(7)) {
            case 0 -> captured.recorder.paste(request, response);
            case 1 -> captured.divides(random.nextInt(), random.nextInt(-3, 1000));
            case 2 -> captured.local(random.nextInt(), 1 + random.nextInt(9));
            case 3 -> exchange(captured.client(), request, response);
            case 4 -> exchange(captured.server(), request, response);
            case 5 -> observed(request, response);
            default -> cutOff(captured.server(), request, response);
        }
    }

    private byte[] answer() {
        return switch (random.nextInt(3)) {
            case 0 -> Captured.value(Float.intBitsToFloat(random.nextInt()));
            case 1 -> Captured.message("NO \"\\ " + Character.toString(random.nextInt(1, 0x300)) + "İß");
            default -> Captured.message("ck_GOD_err " + random.nextInt(100));
        };
    }

    private byte[] frame(int number, byte[] sound) {
        return switch (random.nextInt(4)) {
            case 0 -> inputs.input(number);
            case 1 -> golden.get(random.nextInt(golden.size()));
            default -> sound;
        };
    }

    private static void exchange(FrameTap tap, byte[] request, byte[] response) {
        Captured.whole(tap, FrameKind.REQUEST, request, 0);
        Captured.whole(tap, FrameKind.RESPONSE, response, 1000);
        tap.closed(Ending.ENDED, 2000);
    }

    /// As somebody sees it who only watches.
    private void observed(byte[] request, byte[] response) {
        FrameTap tap = captured.observed();
        Captured.part(tap, FrameKind.REQUEST, request, request.length, 0);
        Captured.part(tap, FrameKind.RESPONSE, response, response.length, 1000);
        tap.closed(Ending.ENDED, 2000);
    }

    private void cutOff(FrameTap tap, byte[] request, byte[] response) {
        Ending[] endings = {Ending.ENDED, Ending.RESET, Ending.TIMED_OUT, Ending.CANCELLED};
        if (random.nextBoolean()) {
            Captured.part(tap, FrameKind.REQUEST, request, random.nextInt(request.length + 1), 0);
        } else {
            Captured.whole(tap, FrameKind.REQUEST, request, 0);
            Captured.part(tap, FrameKind.RESPONSE, response, random.nextInt(response.length + 1), 1000);
        }
        if (random.nextInt(20) > 0) {
            tap.closed(endings[random.nextInt(endings.length)], 2000);
        }
    }

    @Test
    void fastTextsAreThoseOfTheList() throws IOException {
        for (int i = 0; i < EXCHANGES; i++) {
            capture(i);
        }
        captured.unsent(1, 2);
        Summarizer summarizer = Captured.PERSPECTIVE.summarizer();
        Stretch stretch = new Stretch(Scan.STRETCH);
        long end = captured.store.totals().next();
        for (long next = 1; next < end; ) {
            next = captured.store.read(next, end, stretch);
            for (int i = 0; i < stretch.count(); i++) {
                assertTrue(aim(stretch, i));
                assertSame(summarizer.row(captured.store.get(stretch.number(i)).orElseThrow()));
            }
        }
    }

    private boolean aim(Stretch stretch, int index) {
        texts.aim();
        return view.aim(stretch, index);
    }

    private void assertSame(ExchangeRow row) {
        assertEquals(lower(row.call()), texts.call().toString());
        assertEquals(lower(row.result()), texts.result().toString());
        assertEquals(lower(row.connection()), texts.connection().toString());
        assertEquals(row.exchange().source(), view.source());
        assertEquals(row.exchange().mark(), view.mark());
        boolean isError = row.outcome() == Outcome.MESSAGE || row.outcome() == Outcome.FAULT;
        assertEquals(isError, texts.isError());
        assertSameFindings(row);
        assertSameWords(row);
    }

    /// Words that are somewhere in the row, and words that may be.
    private void assertSameWords(ExchangeRow row) {
        String call = lower(row.call());
        String result = lower(row.result());
        List<String> all = List.of(
                call,
                result,
                lower(row.connection()),
                lower(row.exchange().source().label()),
                lower(row.exchange().mark().name()));
        for (int i = 0; i < 8; i++) {
            String word = word(all.get(random.nextInt(all.size())));
            boolean anywhere = all.stream().anyMatch(text -> text.contains(word));
            assertEquals(anywhere, words.word(word).holds(), () -> word + " in " + all);
            assertEquals(call.contains(word), holds(TextSubject.CALL, TextRelation.CONTAINS, word), word);
            assertEquals(result.contains(word), holds(TextSubject.RESULT, TextRelation.CONTAINS, word), word);
            assertEquals(result.equals(word), holds(TextSubject.RESULT, TextRelation.EQUALS, word), word);
            assertEquals(!result.equals(word), holds(TextSubject.RESULT, TextRelation.DIFFERS, word), word);
        }
        assertTrue(holds(TextSubject.CALL, TextRelation.EQUALS, call), call);
        assertTrue(holds(TextSubject.RESULT, TextRelation.EQUALS, result), result);
    }

    private boolean holds(TextSubject subject, TextRelation relation, String word) {
        return words.text(new Filter.Text(subject, relation, word)).holds();
    }

    private String word(String text) {
        int from = text.isEmpty() ? 0 : random.nextInt(text.length());
        return switch (random.nextInt(4)) {
            case 0 -> Integer.toString(random.nextInt(-20, 1000));
            case 1 -> Float32.text(random.nextInt(100) / 10f).substring(1);
            case 2 -> text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(4)));
            default -> text.substring(from);
        };
    }

    private static String lower(String text) {
        return RowTexts.lower(text);
    }

    private void assertSameFindings(ExchangeRow row) {
        Frames frames = Frames.of(row.exchange(), Captured.PERSPECTIVE.dissector());
        List<Finding> all = Stream.of(frames.request(), frames.response())
                .flatMap(frame -> frame.findings().stream())
                .toList();
        for (Severity severity : Severity.values()) {
            boolean there = all.stream().anyMatch(finding -> finding.severity() == severity);
            assertEquals(there, findings.has(severity), () -> severity + " of " + row);
        }
        for (FindingKind kind : FindingKind.values()) {
            boolean there = all.stream().anyMatch(finding -> finding.kind() == kind);
            assertEquals(there, findings.has(kind), () -> kind + " of " + row);
        }
    }
}
