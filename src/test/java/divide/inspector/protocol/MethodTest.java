package divide.inspector.protocol;

import static divide.inspector.protocol.Frames.assertFields;
import static divide.inspector.protocol.Frames.assertFindings;
import static divide.inspector.protocol.Frames.hex;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.wire.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Another method is one description, nothing else: here one with three parameters, two of which have defaults.
class MethodTest {
    private static final Signature SIGNATURE = Signature.checkedBy(ResultCheck.NONE)
            .required(1, "base", Shape.I32)
            .optional(2, "exponent", Shape.U8, 2)
            .optional(9, "scale", Shape.F32, 0x3F80_0000L);
    private static final Method POWER = Method.described("power", SIGNATURE);
    private static final Parameter BASE = SIGNATURE.parameters().getFirst();
    private static final Methods METHODS = new Methods(List.of(Divide.METHOD, POWER));
    private static final Dissector DISSECTOR = new Dissector(METHODS, Limits.DEFAULT);

    @Test
    void writesOnlyWhatIsNotDefault() {
        assertArrayEquals(
                hex("00000005 706f776572 0000000a 01 00000003 09 40000000"),
                FrameWriter.bytes(Request.of(POWER, 3, 2, 0x4000_0000L)));
    }

    @Test
    void takesItsArgumentsApart() {
        Dissection frame = dissect("""
            00000005 706f776572     # power
            0000000c                # args.length 12
            01 00000003             # base 3
            02 05                   # exponent 5
            09 40000000             # scale 2.0
            """);
        assertFindings(frame);
        assertEquals("power(3, 5, 2.0)", frame.summary());
        assertFields(
                frame,
                "name.length@0+4:u32=5",
                "name@4+5:utf8=\"power\"",
                "args.length@9+4:u32=12",
                "base.seq@13+1:u8=1",
                "base@14+4:i32=3",
                "exponent.seq@18+1:u8=2",
                "exponent@19+1:u8=5",
                "scale.seq@20+1:u8=9",
                "scale@21+4:f32=2.0");
    }

    @Test
    void saysWhichParameterStandsBeforeWhich() {
        Dissection frame = dissect("""
            00000005 706f776572     # power
            0000000c                # args.length 12
            01 00000003             # base 3
            09 40000000             # scale 2.0, before
            02 05                   # exponent 5
            """);
        assertFindings(frame, "info OUT_OF_ORDER scale.seq@18+1");
        Frames.assertSays(frame, FindingKind.OUT_OF_ORDER, "scale", "exponent");
    }

    @Test
    void hasWordsForEveryFieldOfAnyMethod() {
        Dissection frame = dissect("00000005 706f776572 0000000c 01 00000003 02 05 09 40000000");
        frame.fields().forEach(field -> assertDoesNotThrow(() -> Words.ENGLISH.meaning(field.meaning())));
    }

    @Test
    void hasWordsForOneParameterThatItsDescriptionNames() {
        Signature named = Signature.checkedBy(ResultCheck.NONE)
                .required(1, "first", Shape.I32)
                .meaning("dividend")
                .required(2, "second", Shape.I32);
        assertEquals(
                List.of("dividend", Parameter.ANY_MEANING),
                named.parameters().stream().map(Parameter::meaning).toList());
    }

    @Test
    void readsAsACallWithNothingButItsDescription() {
        byte[] bytes = hex("00000005 706f776572 00000007 01 00000003 02 05");
        Reading reading = Reading.plain();
        new FrameReader(METHODS, Limits.DEFAULT).read(FrameKind.REQUEST, bytes, 0, bytes.length, reading);
        assertTrue(reading.isSound());
        assertEquals(
                List.of(3L, 5L, 0x3F80_0000L),
                SIGNATURE.parameters().stream().map(reading::bits).toList());
    }

    @Test
    void isAnnotatedWithNothingButItsDescription() {
        assertEquals("""
            # request, 20 bytes: power(3, 2)
            0000  00 00 00 05     name.length   u32   5
            0004  70 6f 77 65 72  name          utf8  "power"
            0009  00 00 00 07     args.length   u32   7
            000d  01              base.seq      u8    1
            000e  00 00 00 03     base          i32   3
            0012  02              exponent.seq  u8    2
            0013  02              exponent      u8    2
            # info exponent: exponent is its default 2; it need not be sent.\
            """, AnnotatedText.of(dissect("00000005 706f776572 00000007 01 00000003 02 02"), Words.ENGLISH));
    }

    @Test
    void holdsAnAnswerAgainstWhatItsDescriptionKnows() {
        ResultCheck check = (arguments, _) -> new ResultCheck.Verdict(
                Optional.of("nine"),
                Optional.of(Finding.at(FindingKind.NO_QUOTIENT, Response.VALUE, 1, 4, arguments.bits(BASE), "x")));
        Method checked = Method.described("power", new Signature(SIGNATURE.parameters(), check));
        Dissection answer = new Dissector(new Methods(List.of(checked)), Limits.DEFAULT)
                .dissectAnswer(hex("01 41100000"), Ending.ENDED, hex("00000005 706f776572 00000005 01 00000003"));
        assertEquals(List.of(new Fact("exact.result", "nine")), answer.facts());
        assertEquals("exact result", Words.ENGLISH.factName(answer.facts().getFirst()));
        assertFindings(answer, "info NO_QUOTIENT value@1+4");
    }

    @Test
    void knowsTheLengthsThatItsArgumentsCanHave() {
        assertEquals(List.of(5, 7, 10, 12), List.copyOf(SIGNATURE.lengths()));
    }

    @Test
    void refusesToWriteACallWithoutAllItsValues() {
        assertThrows(IllegalArgumentException.class, () -> Request.of(POWER, 1));
        assertThrows(IllegalArgumentException.class, () -> Request.of(Divide.METHOD, 1, 2, 3));
    }

    @ParameterizedTest
    @ValueSource(longs = {2147483648L, -2147483649L, 4294967496L})
    void refusesToWriteANumberThatItsShapeHasNoRoomFor(long tooFar) {
        assertThrows(IllegalArgumentException.class, () -> FrameWriter.bytes(Request.of(Divide.METHOD, tooFar, 100)));
    }

    @Test
    void refusesADescriptionThatUsesANameTwice() {
        assertThrows(IllegalArgumentException.class, () -> SIGNATURE.optional(3, "scale", Shape.I32, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "two words", "a.seq", "a\n", "1st"})
    void refusesADescriptionWhoseNameCanNotStandInAPath(String name) {
        assertThrows(IllegalArgumentException.class, () -> SIGNATURE.optional(3, name, Shape.I32, 0));
    }

    @Test
    void refusesADescriptionWhoseDefaultDoesNotFit() {
        assertThrows(IllegalArgumentException.class, () -> SIGNATURE.optional(3, "misfit", Shape.U8, 256));
    }

    @Test
    void refusesADescriptionOfWhatIsNoScalar() {
        assertThrows(IllegalArgumentException.class, () -> SIGNATURE.required(3, "text", Shape.UTF8));
    }

    @Test
    void refusesADescriptionOfMoreParametersThanAReadingHolds() {
        assertThrows(IllegalArgumentException.class, () -> withParameters(Field.SLOTS));
        Signature most = withParameters(Field.SLOTS - Request.FIRST_ARGUMENT_SLOT);
        long[] values =
                IntStream.range(0, most.parameters().size()).mapToLong(i -> i).toArray();
        Method method = Method.described("most", most);
        byte[] bytes = FrameWriter.bytes(Request.of(method, values));
        Reading reading = Reading.plain();
        new FrameReader(new Methods(List.of(method)), Limits.DEFAULT)
                .read(FrameKind.REQUEST, bytes, 0, bytes.length, reading);
        assertArrayEquals(
                values, most.parameters().stream().mapToLong(reading::bits).toArray());
    }

    private static Signature withParameters(int count) {
        Signature signature = Signature.checkedBy(ResultCheck.NONE);
        for (int i = 0; i < count; i++) {
            signature = signature.required(i + 1, "p" + i, Shape.U8);
        }
        return signature;
    }

    @Test
    void refusesTwoMethodsOfOneName() {
        assertThrows(IllegalArgumentException.class, () -> new Methods(List.of(POWER, Method.named("power"))));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0x1_0000_0000L})
    void refusesAResultThatAFloatHasNoRoomFor(long bits) {
        assertThrows(IllegalArgumentException.class, () -> new Response.Value(bits));
    }

    @Test
    void refusesADescriptionThatUsesASeqTwice() {
        assertThrows(IllegalArgumentException.class, () -> SIGNATURE.optional(2, "again", Shape.I32, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 256})
    void refusesADescriptionWhoseSeqDoesNotFitItsByte(int seq) {
        assertThrows(IllegalArgumentException.class, () -> SIGNATURE.optional(seq, "misfit", Shape.I32, 0));
    }

    private static Dissection dissect(String hex) {
        return DISSECTOR.dissect(FrameKind.REQUEST, hex(hex), Ending.ENDED);
    }
}
