package divide.inspector.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.AnnotatedText;
import divide.inspector.protocol.DissectedField;
import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.Finding;
import divide.inspector.protocol.FrameGuess;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameReader;
import divide.inspector.protocol.FrameText;
import divide.inspector.protocol.FrameTextReader;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.PastedText;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Holds the codec to its laws for any bytes whatever: nothing is thrown, every byte belongs to one field, the ways of
/// reading agree, and nothing is allocated that was only claimed. One thread at a time.
public final class CodecCheck {
    /// Text takes most of the time and has few ways to go wrong.
    private static final int ONE_IN_SOME = 16;

    private final FrameReader reader = new FrameReader(Methods.DEFAULT, Limits.DEFAULT);
    private final Dissector dissector = Dissector.standard();
    private final Reading plain = Reading.plain();
    private final Reading annotated = Reading.annotated();
    private final Reading growing = Reading.plain();
    private final AllocationCheck allocations = new AllocationCheck();

    /// Checks `input` as a frame of each kind.
    ///
    /// @param random where it is cut, and how it ended
    /// @throws AssertionError when a law is broken, and whatever the codec throws that should throw nothing
    public void check(byte[] input, SplittableRandom random) {
        Ending ending = Ending.values()[random.nextInt(Ending.values().length)];
        for (FrameKind kind : FrameKind.values()) {
            checkReadings(kind, input);
            checkPieces(kind, input, random);
            checkDissection(dissector.dissect(kind, input, ending), ending);
        }
        checkAnswer(input, random.nextInt(input.length + 1), ending);
        if (random.nextInt(ONE_IN_SOME) == 0) {
            checkText(FrameKind.REQUEST, input);
            checkText(FrameKind.RESPONSE, input);
            checkAnyText(input);
        }
    }

    private void checkReadings(FrameKind kind, byte[] input) {
        allocations.check(input.length, () -> reader.read(kind, input, 0, input.length, plain));
        allocations.check(input.length, () -> reader.read(kind, input, 0, input.length, annotated));
        assertEquals(annotated.state(), plain.state(), "state");
        assertEquals(annotated.length(), plain.length(), "length");
        assertEquals(annotated.isSound(), plain.isSound(), "soundness");
        assertEquals(annotated.method(), plain.method(), "method");
        assertTrue(new HashSet<>(annotated.findings()).containsAll(plain.findings()), "findings");
        ReadValues.assertSame(annotated, plain);
        int at = 0;
        for (int i = 0; i < annotated.spans().size(); i++) {
            assertEquals(at, annotated.spans().offset(i), "gap or overlap");
            at += annotated.spans().length(i);
        }
        assertEquals(annotated.length(), at, "bytes without a span");
    }

    /// What was read again and again while more arrived is what is read at once, and what has an end stays as it is.
    private void checkPieces(FrameKind kind, byte[] input, SplittableRandom random) {
        int cut = 0;
        while (cut < input.length) {
            cut += random.nextInt(1, 2 + input.length / 3);
            int arrived = Math.min(cut, input.length);
            reader.read(kind, input, 0, arrived, growing);
            if (growing.state() != Reading.State.PARTIAL) {
                assertSameEnd();
            } else {
                assertEquals(arrived, growing.length(), "a partial frame has all that has arrived");
                assertTrue(growing.have() < growing.need(), "nothing is missing of what is awaited");
            }
        }
    }

    private void assertSameEnd() {
        assertEquals(plain.state(), growing.state(), "state in pieces");
        assertTrue(plain.state() != Reading.State.WHOLE || plain.length() == growing.length(), "length in pieces");
        assertEquals(plain.findings(), growing.findings(), "findings in pieces");
        ReadValues.assertSame(plain, growing);
    }

    private void checkDissection(Dissection frame, Ending ending) {
        int at = 0;
        for (DissectedField field : frame.fields()) {
            assertEquals(at, field.offset(), "gap or overlap of fields");
            at = field.end();
        }
        assertEquals(frame.length(), at, "bytes without a field");
        for (Finding finding : frame.findings()) {
            boolean inside = finding.offset() >= 0 && finding.offset() + finding.length() <= frame.length();
            assertTrue(inside, () -> finding + " is outside of the frame");
        }
        assertEquals(frame.worst(), dissector.worst(frame.kind(), frame.bytes(), ending), "worst finding");
    }

    private void checkAnswer(byte[] input, int cut, Ending ending) {
        byte[] request = Arrays.copyOf(input, cut);
        byte[] answer = Arrays.copyOfRange(input, cut, input.length);
        for (byte[] asked : List.of(request, AnswerModel.DIVIDE_200_100)) {
            Dissection frame = dissector.dissectAnswer(answer, ending, asked);
            assertEquals(frame.worst(), dissector.worstOfAnswer(answer, ending, asked), "worst finding of an answer");
        }
        boolean error = dissector.dissect(FrameKind.RESPONSE, answer, ending).fields().stream()
                .anyMatch(field ->
                        field.field().equals(Response.MESSAGE) && field.value().isPresent());
        assertEquals(error, dissector.saysError(answer), "an error's message");
    }

    private void checkText(FrameKind kind, byte[] input) {
        Dissection frame = dissector.dissect(kind, input, Ending.ENDED);
        List<FrameText> back = read(AnnotatedText.of(frame, Words.ENGLISH));
        if (input.length == 0) {
            assertEquals(List.of(), back, "a frame of no bytes");
            return;
        }
        assertEquals(1, back.size(), "frames in the text");
        FrameText.Frame read = (FrameText.Frame) back.getFirst();
        assertArrayEquals(input, read.bytes(), "bytes from the text");
        assertEquals(List.of(), read.disagreements(frame), "disagreements");
    }

    private static List<FrameText> read(String text) {
        FrameTextReader lines = new FrameTextReader();
        List<FrameText> results = new ArrayList<>();
        text.lines().forEach(line -> results.addAll(lines.line(line)));
        results.addAll(lines.end());
        return results;
    }

    /// The same bytes taken for text: people paste anything.
    private static void checkAnyText(byte[] input) {
        read(new String(input, StandardCharsets.ISO_8859_1));
        PastedText.parse(new String(input, StandardCharsets.UTF_8));
        assertTrue(Optional.of(FrameGuess.kindOf(input, Limits.DEFAULT)).isPresent(), "a kind");
    }
}
