package divide.inspector.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.wire.Shape;
import divide.inspector.wire.Sink;
import divide.inspector.wire.Spans;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A frame that is known at sight gives what reading it part by part gives, and the same bytes when it is written.
class FormLawTest {
    private static final int FRAMES = 60_000;
    private static final Method POWER = Method.described(
            "power",
            Signature.checkedBy(ResultCheck.NONE)
                    .required(1, "base", Shape.I32)
                    .optional(2, "exponent", Shape.U8, 2)
                    .optional(9, "scale", Shape.F32, 0x3F80_0000L));
    private static final Method TICK = Method.described("t", Signature.checkedBy(ResultCheck.NONE));
    private static final Method WIDE = Method.described("dividends", optional(5));
    private static final Methods METHODS = new Methods(List.of(Divide.METHOD, POWER, Methods.ADD, TICK, WIDE));
    private static final List<Limits> LIMITS =
            List.of(Limits.DEFAULT, new Limits(256, 9, 10), new Limits(5, 64, 64), new Limits(1, 1, 1));

    private final Reading[] atSight = {Reading.plain(), Reading.annotated()};
    private final Reading[] byParts = {Reading.plain(), Reading.annotated()};

    private static Signature optional(int count) {
        Signature signature = Signature.checkedBy(ResultCheck.NONE);
        for (int i = 0; i < count; i++) {
            signature = signature.optional(i + 1, "p" + i, Shape.U32, i);
        }
        return signature;
    }

    @Test
    void readsAtSightWhatItReadsPartByPart() {
        Random random = new Random(20260101);
        List<FrameReader> readers =
                LIMITS.stream().map(limits -> new FrameReader(METHODS, limits)).toList();
        for (int i = 0; i < FRAMES; i++) {
            Message message = message(random);
            byte[] bytes = damaged(FrameWriter.bytes(message), random);
            int from = random.nextInt(4);
            byte[] array = new byte[from + bytes.length + random.nextInt(4)];
            System.arraycopy(bytes, 0, array, from, bytes.length);
            FrameReader reader = readers.get(random.nextInt(readers.size()));
            for (int detail = 0; detail < atSight.length; detail++) {
                reader.read(message.kind(), array, from, from + bytes.length, atSight[detail]);
                reader.readByParts(message.kind(), array, from, from + bytes.length, byParts[detail]);
                assertEquals(
                        spell(byParts[detail], detail),
                        spell(atSight[detail], detail),
                        () -> HexFormat.of().formatHex(bytes));
            }
        }
    }

    @Test
    void writesWhatItWritesPartByPart() {
        Random random = new Random(20260102);
        for (int i = 0; i < FRAMES; i++) {
            Message message = message(random);
            assertArrayEquals(byParts(message), FrameWriter.bytes(message), message::toString);
        }
    }

    private static byte[] byParts(Message message) {
        Sink sink = new Sink(1);
        FrameWriter.writeByParts(message, sink);
        return sink.toByteArray();
    }

    private static long[] values(Method method, Random random) {
        return method.parameters().stream()
                .mapToLong(it -> argument(it, random).bits())
                .toArray();
    }

    @Test
    void writesValuesAsTheRequestOfThemPartByPart() {
        Random random = new Random(20260103);
        for (int i = 0; i < FRAMES; i++) {
            Method method = METHODS.all().get(random.nextInt(METHODS.all().size()));
            long[] values = values(method, random);
            byte[] expected = byParts(Request.of(method, values));
            Sink sink = new Sink(random.nextInt(3));
            sink.put(new byte[] {7}, 0, random.nextInt(2));
            int start = sink.size();
            FrameWriter.write(method, values, sink);
            assertArrayEquals(
                    expected,
                    Arrays.copyOfRange(sink.toByteArray(), start, sink.size()),
                    () -> method + Arrays.toString(values));
        }
    }

    @Test
    void writesEachChoiceOfArgumentsByCodeThatWasMade() {
        Random random = new Random(20260104);
        CallWriter made = CallCompiler.compile(POWER.parameters(), List.of(POWER.forms()));
        for (int i = 0; i < 1_000; i++) {
            long[] values = values(POWER, random);
            Sink sink = new Sink(0);
            assertTrue(made.write(values, sink));
            assertArrayEquals(byParts(Request.of(POWER, values)), sink.toByteArray(), () -> Arrays.toString(values));
        }
    }

    @Test
    void codeThatWasMadeRefusesWhatARequestRefuses() {
        CallWriter made = CallCompiler.compile(POWER.parameters(), List.of(POWER.forms()));
        Sink sink = new Sink(64);
        for (long[] values : List.of(
                new long[] {},
                new long[] {1, 2},
                new long[] {1, 2, 3, 4},
                new long[] {1L << 31, 2, 3},
                new long[] {-(1L << 31) - 1, 2, 3},
                new long[] {1, 256, 3},
                new long[] {1, -1, 3},
                new long[] {1, 2, 1L << 32},
                new long[] {1, 2, -1})) {
            assertFalse(made.write(values, sink), () -> Arrays.toString(values));
            assertThrows(IllegalArgumentException.class, () -> FrameWriter.write(POWER, values, sink));
        }
        assertEquals(0, sink.size());
    }

    @Test
    void makesCodeForMethodsThatAreCalledOftenAndHaveForms() {
        Method often = Method.described("often", optional(1));
        Method wide = Method.described("wide", optional(5));
        Sink sink = new Sink(64);
        for (int i = 0; i <= LateCallWriter.FEW; i++) {
            assertInstanceOf(LateCallWriter.class, often.calls());
            sink.clear();
            FrameWriter.write(often, new long[] {i}, sink);
            FrameWriter.write(wide, new long[5], sink);
        }
        assertFalse(often.calls() instanceof LateCallWriter);
        assertInstanceOf(LateCallWriter.class, wide.calls());
    }

    /// Without this the law would hold also if nothing were ever known at sight.
    @Test
    void knowsEachChoiceOfArgumentsAtSight() {
        byte[] bytes = FrameWriter.bytes(Request.of(POWER, 3, 2, 0));
        assertEquals(
                List.of(2, 4, 1, 0),
                Stream.of(Divide.METHOD, POWER, TICK, WIDE)
                        .map(method -> method.forms().length)
                        .toList());
        assertEquals(
                List.of(false, true, false, false),
                Arrays.stream(POWER.forms())
                        .map(form -> form.read(bytes, 0, bytes.length, Limits.DEFAULT, atSight[1]))
                        .toList());
    }

    @Test
    void knowsAnswersAtSight() {
        byte[] value = FrameWriter.bytes(Response.Value.of(2));
        byte[] failure = FrameWriter.bytes(new Response.Failure("ck_god_err"));
        assertTrue(ResponseLayout.VALUE.read(value, 0, value.length, Limits.DEFAULT, atSight[1]));
        assertTrue(ResponseLayout.FAILURE.read(failure, 0, failure.length, Limits.DEFAULT, atSight[1]));
    }

    private static Message message(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> RandomFrames.message(random);
            case 1 -> RandomFrames.withAnyArguments(random);
            default -> call(METHODS.all().get(random.nextInt(METHODS.all().size())), random);
        };
    }

    /// Mostly in the order of the description, sometimes in another, with some left out.
    private static Request call(Method method, Random random) {
        List<Parameter> parameters =
                new ArrayList<>(method.signature().map(Signature::parameters).orElse(List.of()));
        parameters.removeIf(it -> random.nextInt(it.required() ? 9 : 2) == 0);
        if (random.nextInt(4) == 0) {
            Collections.shuffle(parameters, random);
        }
        return new Request(
                method, parameters.stream().map(it -> argument(it, random)).toList());
    }

    private static Argument argument(Parameter parameter, Random random) {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        boolean isDefault = random.nextInt(4) == 0 && !parameter.required();
        return new Argument(
                parameter,
                isDefault
                        ? parameter.defaultBits().orElseThrow()
                        : parameter.shape().read(bytes, 0));
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> bytes;
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 2 -> Arrays.copyOf(bytes, bytes.length + random.nextInt(30));
            default -> {
                bytes[random.nextInt(bytes.length)] = RandomFrames.interestingByte(random);
                yield bytes;
            }
        };
    }

    private static String spell(Reading reading, int detail) {
        StringBuilder words = new StringBuilder(reading.state() + " " + reading.length() + " " + reading.method())
                .append(" " + reading.awaited() + " " + reading.have() + " " + reading.need())
                .append(" " + reading.isSound() + " " + reading.findings());
        fields().filter(reading::has)
                .forEach(field ->
                        words.append(' ').append(field.path()).append('=').append(reading.bits(field)));
        Spans<Field> spans = detail == 0 ? new Spans<>() : reading.spans();
        for (int i = 0; i < spans.size(); i++) {
            words.append(" " + spans.field(i).path() + "@" + spans.offset(i) + "+" + spans.length(i));
        }
        return words.toString();
    }

    private static Stream<Field> fields() {
        Stream<Field> fixed = Stream.of(
                Request.NAME_LENGTH,
                Request.NAME,
                Request.ARGS_LENGTH,
                Response.TYPE,
                Response.VALUE,
                Response.MESSAGE_LENGTH,
                Response.MESSAGE,
                Field.UNDECODED);
        Stream<Field> values = METHODS.all().stream()
                .flatMap(method -> method.signature().stream())
                .flatMap(signature -> signature.parameters().stream())
                .flatMap(parameter -> Stream.of(parameter.seqField(), parameter.valueField()));
        return Stream.concat(fixed, values);
    }
}
