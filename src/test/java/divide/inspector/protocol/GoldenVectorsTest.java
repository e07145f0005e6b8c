package divide.inspector.protocol;

import static divide.inspector.protocol.Frames.assertCovered;
import static divide.inspector.protocol.Frames.dissect;
import static divide.inspector.protocol.Frames.fields;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.wire.Spans;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenVectorsTest {
    static List<Vector> vectors() {
        return Vector.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void dissectsIntoExactlyItsFields(Vector vector) {
        Dissection frame = dissect(vector.kind(), vector.bytes(), Ending.ENDED);
        assertEquals(vector.fields().size(), frame.fields().size(), () -> fields(frame));
        for (int i = 0; i < vector.fields().size(); i++) {
            vector.fields().get(i).assertMatches(frame.fields().get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void findsNothingAndAwaitsNothing(Vector vector) {
        Dissection frame = dissect(vector.kind(), vector.bytes(), Ending.OPEN);
        assertEquals(List.of(), frame.findings());
        assertEquals(Optional.empty(), frame.awaited());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void writesTheSameBytes(Vector vector) {
        assertArrayEquals(vector.bytes(), FrameWriter.bytes(vector.message()));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void awaitsTheFieldThatTheNextByteBelongsTo(Vector vector) {
        forEachCut(vector, (cut, expected) -> {
            Awaited awaited = dissect(vector.kind(), cut, Ending.OPEN).awaited().orElseThrow();
            assertEquals(expected.path(), awaited.field().path());
            assertEquals(expected.offset(), awaited.offset());
            assertEquals(cut.length - expected.offset(), awaited.have());
            assertEquals(expected.length(), awaited.need());
            assertEquals(expected.end() - cut.length, awaited.missing());
        });
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void findsNothingWhileMoreMayCome(Vector vector) {
        forEachCut(
                vector,
                (cut, _) -> assertEquals(
                        List.of(), dissect(vector.kind(), cut, Ending.OPEN).findings()));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void keepsTheFieldsBeforeTheCutAndWhatArrivedOfTheNext(Vector vector) {
        forEachCut(vector, (cut, partial) -> {
            Dissection frame = dissect(vector.kind(), cut, Ending.OPEN);
            List<Vector.Expected> whole = vector.fields().stream()
                    .filter(it -> it.end() <= cut.length)
                    .toList();
            for (int i = 0; i < whole.size(); i++) {
                whole.get(i).assertMatches(frame.fields().get(i));
            }
            List<DissectedField> rest =
                    frame.fields().subList(whole.size(), frame.fields().size());
            int have = cut.length - partial.offset();
            List<String> expected = have == 0
                    ? List.of()
                    : List.of(partial.path() + "@" + partial.offset() + "+" + have + ":" + partial.type());
            assertEquals(expected, rest.stream().map(Frames::spell).toList());
            assertCovered(frame);
        });
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void anEndInsideTheFrameIsOneErrorAtTheAwaitedField(Vector vector) {
        forEachCut(vector, (cut, expected) -> {
            Dissection frame = dissect(vector.kind(), cut, Ending.ENDED);
            int have = cut.length - expected.offset();
            Frames.assertFindings(
                    frame, "error ENDED_INSIDE " + expected.path() + "@" + expected.offset() + "+" + have);
            Frames.assertSays(
                    frame,
                    FindingKind.ENDED_INSIDE,
                    expected.path(),
                    Integer.toString(expected.length() - have),
                    Integer.toString(expected.length()));
        });
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void readsTheSameWhenItArrivesByteByByte(Vector vector) {
        byte[] bytes = vector.bytes();
        FrameReader reader = new FrameReader(Methods.DEFAULT, Limits.DEFAULT);
        Reading atOnce = Reading.annotated();
        reader.read(vector.kind(), bytes, 0, bytes.length, atOnce);
        Reading trickled = Reading.annotated();
        for (int arrived = 0; arrived <= bytes.length; arrived++) {
            reader.read(vector.kind(), bytes, 0, arrived, trickled);
            Reading.State expected = arrived < bytes.length ? Reading.State.PARTIAL : Reading.State.WHOLE;
            assertEquals(expected, trickled.state());
        }
        assertEquals(spans(atOnce), spans(trickled));
        assertEquals(bytes.length, trickled.length());
        assertEquals(List.of(), trickled.findings());
    }

    private interface CutCheck {
        void check(byte[] cut, Vector.Expected awaited);
    }

    private static void forEachCut(Vector vector, CutCheck check) {
        byte[] bytes = vector.bytes();
        for (int length = 0; length < bytes.length; length++) {
            check.check(Arrays.copyOf(bytes, length), vector.at(length));
        }
    }

    private static List<String> spans(Reading reading) {
        Spans<Field> spans = reading.spans();
        return IntStream.range(0, spans.size())
                .mapToObj(i -> spans.field(i).path() + "@" + spans.offset(i) + "+" + spans.length(i))
                .toList();
    }
}
