package divide.inspector.protocol;

import static divide.inspector.protocol.Frames.assertCovered;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.wire.Shape;
import divide.inspector.wire.Spans;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// The laws of the codec over random messages; every seed is fixed, so a failure comes back.
class CodecLawsTest {
    private static final int MESSAGES = 4_000;
    private static final long SEED = 20250401;

    private final Dissector dissector = Dissector.standard();

    @Test
    void readsEveryMessageBackThatItWrites() {
        forEachMessage(SEED, message -> {
            Dissection frame = dissector.dissect(message.kind(), FrameWriter.bytes(message), Ending.ENDED);
            assertEquals(inWords(message), inWords(Frames.message(frame)));
        });
    }

    @Test
    void findsNoFaultInWhatItWrites() {
        forEachMessage(SEED + 1, message -> {
            Dissection frame = dissector.dissect(message.kind(), FrameWriter.bytes(message), Ending.ENDED);
            assertEquals(
                    List.of(),
                    frame.findings().stream()
                            .filter(it -> it.severity() == Severity.ERROR)
                            .toList());
        });
    }

    @Test
    void writesEveryFrameBackThatItAccepts() {
        forEachDamagedFrame(SEED + 2, (kind, bytes) -> {
            Dissection frame = dissector.dissect(kind, bytes, Ending.ENDED);
            if (isAcceptedAndOfOurMethods(frame)) {
                assertArrayEquals(bytes, FrameWriter.bytes(Frames.message(frame)), () -> hex(bytes));
            }
        });
    }

    @Test
    void givesEveryByteOfASoundFrameToOneField() {
        forEachMessage(
                SEED + 3,
                message -> assertCovered(dissector.dissect(message.kind(), FrameWriter.bytes(message), Ending.ENDED)));
    }

    @Test
    void givesEveryByteOfADamagedFrameToOneField() {
        forEachDamagedFrame(SEED + 4, (kind, bytes) -> assertCovered(dissector.dissect(kind, bytes, Ending.ENDED)));
    }

    @Test
    void countsOffsetsFromTheFramesStartInTheMiddleOfAnArray() {
        Random random = new Random(SEED + 5);
        FrameReader reader = new FrameReader(Methods.DEFAULT, Limits.DEFAULT);
        Reading alone = Reading.annotated();
        Reading inside = Reading.annotated();
        forEachMessage(SEED + 5, message -> {
            byte[] frame = FrameWriter.bytes(message);
            int before = random.nextInt(40);
            byte[] array = new byte[before + frame.length + random.nextInt(40)];
            random.nextBytes(array);
            System.arraycopy(frame, 0, array, before, frame.length);
            reader.read(message.kind(), frame, 0, frame.length, alone);
            reader.read(message.kind(), array, before, before + frame.length, inside);
            assertEquals(spell(alone), spell(inside));
        });
    }

    @Test
    void takesNothingOfTheFrameThatFollows() {
        FrameReader reader = new FrameReader(Methods.DEFAULT, Limits.DEFAULT);
        Reading reading = Reading.plain();
        byte[] next = FrameWriter.bytes(Request.of(Divide.METHOD, 1, 2));
        forEachMessage(SEED + 6, message -> {
            if (message instanceof Request) {
                byte[] frame = FrameWriter.bytes(message);
                byte[] both = Frames.join(frame, next);
                reader.read(message.kind(), both, 0, both.length, reading);
                assertEquals(Reading.State.WHOLE, reading.state());
                assertEquals(frame.length, reading.length());
            }
        });
    }

    @Test
    void everyTruncationAwaitsAFieldAndFindsNothing() {
        forEachMessage(SEED + 7, message -> {
            byte[] bytes = FrameWriter.bytes(message);
            for (int cut = 0; cut < bytes.length; cut++) {
                Dissection frame = dissector.dissect(message.kind(), Arrays.copyOf(bytes, cut), Ending.OPEN);
                Awaited awaited = frame.awaited().orElseThrow();
                assertTrue(awaited.missing() > 0 && awaited.offset() + awaited.have() == cut, () -> hex(bytes));
                assertTrue(
                        frame.findings().stream().allMatch(it -> it.severity() == Severity.WARNING), () -> hex(bytes));
            }
        });
    }

    @Test
    void everyFlippedBitEndsInAValueOrAFinding() {
        forEachFlip(SEED + 8, 400, (kind, bytes) -> assertTold(kind, bytes));
    }

    @Test
    void everyFlippedAndTruncatedFrameEndsInAValueOrAFinding() {
        Random random = new Random(SEED + 9);
        forEachFlip(
                SEED + 9, 200, (kind, bytes) -> assertTold(kind, Arrays.copyOf(bytes, random.nextInt(bytes.length))));
    }

    @Test
    void garbageEndsInAValueOrAFinding() {
        Random random = new Random(SEED + 10);
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = RandomFrames.garbage(random);
            assertTold(FrameKind.values()[i & 1], bytes);
        }
    }

    @Test
    void noFindingConcernsBytesThatAreNotThere() {
        forEachDamagedFrame(
                SEED + 13,
                (kind, bytes) -> dissector
                        .dissect(kind, bytes, Ending.ENDED)
                        .findings()
                        .forEach(finding -> assertConcernsItsBytes(finding, bytes)));
    }

    @Test
    void annotatedAndPlainReadingAgreeOnWhetherAFrameIsSound() {
        FrameReader reader = new FrameReader(Methods.DEFAULT, Limits.DEFAULT);
        Reading plain = Reading.plain();
        Reading annotated = Reading.annotated();
        forEachDamagedFrame(SEED + 11, (kind, bytes) -> {
            reader.read(kind, bytes, 0, bytes.length, plain);
            reader.read(kind, bytes, 0, bytes.length, annotated);
            assertEquals(annotated.state(), plain.state(), () -> hex(bytes));
            assertEquals(annotated.isSound(), plain.isSound(), () -> hex(bytes));
            assertEquals(annotated.length(), plain.length(), () -> hex(bytes));
        });
    }

    /// A plain reading may leave out what only people want to know, but it says nothing that isn't so.
    @Test
    void aPlainReadingFindsNothingThatAnAnnotatedOneDoesNot() {
        FrameReader reader = new FrameReader(Methods.DEFAULT, Limits.DEFAULT);
        Reading plain = Reading.plain();
        Reading annotated = Reading.annotated();
        forEachDamagedFrame(SEED + 14, (kind, bytes) -> {
            reader.read(kind, bytes, 0, bytes.length, plain);
            reader.read(kind, bytes, 0, bytes.length, annotated);
            assertTrue(annotated.findings().containsAll(plain.findings()), () -> hex(bytes));
        });
    }

    @Test
    void aReadingThatIsUsedAgainKeepsNothingOfTheLastFrame() {
        FrameReader reader = new FrameReader(Methods.DEFAULT, Limits.DEFAULT);
        Reading again = Reading.annotated();
        forEachDamagedFrame(SEED + 12, (kind, bytes) -> {
            Reading fresh = Reading.annotated();
            reader.read(kind, bytes, 0, bytes.length, again);
            reader.read(kind, bytes, 0, bytes.length, fresh);
            assertEquals(spell(fresh), spell(again), () -> hex(bytes));
        });
    }

    /// Either the frame is whole and says something, or a finding says why not; nothing is thrown and no byte is lost.
    private void assertTold(FrameKind kind, byte[] bytes) {
        Dissection frame = dissector.dissect(kind, bytes, Ending.ENDED);
        boolean told = frame.worst().filter(worst -> worst != Severity.INFO).isPresent();
        assertTrue(told || saysSomething(frame), () -> hex(bytes));
        assertCovered(frame);
    }

    private static void assertConcernsItsBytes(Finding finding, byte[] bytes) {
        boolean inside = finding.offset() >= 0 && finding.offset() + finding.length() <= bytes.length;
        assertTrue(inside, () -> hex(bytes) + " " + Frames.spell(finding));
    }

    private static boolean saysSomething(Dissection frame) {
        return frame.awaited().isEmpty() && !frame.summary().isEmpty() && Frames.message(frame) != null;
    }

    /// Bytes of a method that has no wire format have no message, so there is nothing to write back.
    private static boolean isAcceptedAndOfOurMethods(Dissection frame) {
        return frame.awaited().isEmpty() && frame.findings().stream().allMatch(it -> it.severity() == Severity.INFO);
    }

    private interface FrameCheck {
        void check(FrameKind kind, byte[] bytes);
    }

    private static void forEachMessage(long seed, Consumer<Message> check) {
        Random random = new Random(seed);
        for (int i = 0; i < MESSAGES; i++) {
            check.accept(RandomFrames.message(random));
        }
    }

    private static void forEachFlip(long seed, int messages, FrameCheck check) {
        Random random = new Random(seed);
        for (int i = 0; i < messages; i++) {
            Message message = RandomFrames.message(random);
            byte[] bytes = FrameWriter.bytes(message);
            for (int bit = 0; bit < 8 * bytes.length; bit++) {
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
                check.check(message.kind(), bytes);
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
            }
        }
    }

    /// Sound frames, frames with arguments repeated or missing, and both with some bytes changed, dropped or added.
    private static void forEachDamagedFrame(long seed, FrameCheck check) {
        Random random = new Random(seed);
        for (int i = 0; i < 5 * MESSAGES; i++) {
            Message message =
                    random.nextInt(3) == 0 ? RandomFrames.withAnyArguments(random) : RandomFrames.message(random);
            byte[] bytes = FrameWriter.bytes(message);
            for (int damage = random.nextInt(3); damage > 0; damage--) {
                bytes[random.nextInt(bytes.length)] = RandomFrames.interestingByte(random);
            }
            int longer = random.nextInt(4) == 0 ? random.nextInt(8) : 0;
            int shorter = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : 0;
            check.check(message.kind(), Arrays.copyOf(bytes, bytes.length + longer - shorter));
        }
    }

    /// Two descriptions of a method that nobody knows are the same when their names are.
    private static String inWords(Message message) {
        return switch (message) {
            case Request request -> request.method() + " " + request.arguments();
            case Response response -> response.toString();
        };
    }

    private static String spell(Reading reading) {
        StringBuilder words = new StringBuilder(reading.state() + " " + reading.length() + " " + reading.awaited());
        Spans<Field> spans = reading.spans();
        for (int i = 0; i < spans.size(); i++) {
            Field field = spans.field(i);
            words.append(' ')
                    .append(field.path())
                    .append('@')
                    .append(spans.offset(i))
                    .append('+')
                    .append(spans.length(i));
            if (field.shape() == Shape.UTF8 && reading.has(field)) {
                words.append('=').append(reading.text(field));
            } else if (reading.has(field)) {
                words.append('=').append(reading.bits(field));
            }
        }
        reading.findings().forEach(finding -> words.append(' ').append(Frames.spell(finding)));
        return words.toString();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
