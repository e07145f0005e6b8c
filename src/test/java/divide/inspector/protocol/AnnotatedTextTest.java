package divide.inspector.protocol;

import static divide.inspector.protocol.Frames.dissect;
import static divide.inspector.protocol.Frames.hex;
import static divide.inspector.protocol.Frames.request;
import static divide.inspector.protocol.Frames.requestFrame;
import static divide.inspector.protocol.Frames.response;
import static divide.inspector.protocol.Frames.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatedTextTest {
    private static final String DIVIDE_200_100 = "00000006 646976696465 0000000a 01 000000c8 02 00000064";

    @Test
    void writesTheExampleOfTheDescription() {
        assertEquals("""
            # request, 24 bytes: divide(200, 100)
            0000  00 00 00 06        name.length  u32   6
            0004  64 69 76 69 64 65  name         utf8  "divide"
            000a  00 00 00 0a        args.length  u32   10
            000e  01                 num1.seq     u8    1
            000f  00 00 00 c8        num1         i32   200
            0013  02                 num2.seq     u8    2
            0014  00 00 00 64        num2         i32   100\
            """, text(request(DIVIDE_200_100)));
    }

    /// The sentences follow the language; what programs read doesn't, and the text gives the same bytes.
    @Test
    void readsBackWhateverLanguageItsSentencesAreIn() {
        Dissection frame = request("00000006 646976696465 00000006 01 000000c8 09 ff");
        Words chinese = new Words(Locale.SIMPLIFIED_CHINESE);
        String text = AnnotatedText.of(frame, chinese);
        assertEquals(fieldLines(text(frame)), fieldLines(text));
        assertEquals(places(text(frame)), places(text));
        assertTrue(text.contains(chinese.finding(frame.findings().getFirst())), text);
        PastedText.Result.Frames pasted = (PastedText.Result.Frames) PastedText.parse(text);
        assertArrayEquals(frame.bytes(), pasted.frames().getFirst().bytes());
        assertEquals(List.of(), pasted.frames().getFirst().disagreements(frame));
    }

    private static List<String> fieldLines(String text) {
        return text.lines().filter(line -> !line.startsWith("#")).toList();
    }

    /// `# error num1`: the part of a finding's line that programs look for.
    private static List<String> places(String text) {
        return text.lines()
                .skip(1)
                .filter(line -> line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    @Test
    void writesAnAnswer() {
        assertEquals("""
            # response, 5 bytes: 2.0
            0000  01           type   u8   1
            0001  40 00 00 00  value  f32  2.0\
            """, text(response("01 40000000")));
    }

    @Test
    void writesAMessageAsAJsonString() {
        assertEquals("""
            # response, 15 bytes: ck_god_err
            0000  02                             type            u8    2
            0001  00 00 00 0a                    message.length  u32   10
            0005  63 6b 5f 67 6f 64 5f 65 72 72  message         utf8  "ck_god_err\"\
            """, text(response("02 0000000a" + " 636b5f676f645f657272")));
    }

    @Test
    void writesADashForAFieldWithoutBytes() {
        assertEquals(
                List.of("0005", "-", "message", "utf8", "\"\""),
                columns(text(response("02 00000000")).lines().toList().getLast()));
    }

    @Test
    void writesABytesLineWithoutAValueForWhatIsUndecoded() {
        List<String> lines = text(response("03 40000000")).lines().toList();
        assertEquals(List.of("0001", "40 00 00 00", "?", "bytes"), columns(lines.getLast()));
        assertTrue(lines.get(2).startsWith("# error type: "), lines.get(2));
    }

    @Test
    void writesWhatArrivedOfAFieldWithoutAValueAndThenTheFinding() {
        List<String> lines =
                text(request("00000006 646976696465 0000000a 01 0000")).lines().toList();
        assertEquals(List.of("000f", "00 00", "num1", "i32"), columns(lines.get(lines.size() - 2)));
        assertTrue(lines.getLast().startsWith("# error num1: "), lines.getLast());
    }

    @Test
    void writesNoLineForAFieldOfWhichNoByteArrived() {
        List<String> lines =
                text(request("00000006 646976696465 0000000a 01")).lines().toList();
        assertEquals(List.of("000e", "01", "num1.seq", "u8", "1"), columns(lines.get(lines.size() - 2)));
        assertTrue(lines.getLast().startsWith("# error num1: "), lines.getLast());
    }

    @Test
    void writesAFindingBehindTheLineThatItConcerns() {
        List<String> lines = text(request("00000006 646976696465 0000000a 01 000000c8 01 00000064"))
                .lines()
                .toList();
        assertEquals(List.of("0013", "01", "num1.seq", "u8", "1"), columns(lines.get(6)));
        assertTrue(lines.get(7).startsWith("# error num1.seq: "), lines.get(7));
    }

    @Test
    void writesAFindingWithoutALineAtTheEnd() {
        List<String> lines = text(request("00000006 646976696465 00000005 02 00000064"))
                .lines()
                .toList();
        assertTrue(lines.getLast().startsWith("# error num1: "), lines.getLast());
    }

    @Test
    void namesEachSeverity() {
        assertTrue(text(request("00000003 616464 00000000")).contains("\n# warning name: "));
        assertTrue(text(request("00000006 646976696465 0000000a 01 000000c8 02 00000001"))
                .contains("\n# info num2: "));
    }

    @Test
    void writesOffsetsOverFourDigitsWhole() {
        byte[] frame = requestFrame(utf8("pow"), new byte[65536]);
        List<String> lines =
                text(request(Frames.join(frame, new byte[] {7}))).lines().toList();
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("1000b  07 ")), lines.getLast());
    }

    @Test
    void doesNotPushEveryLineToTheWidthOfOneLongField() {
        byte[] frame = requestFrame(utf8("n".repeat(200)), new byte[0]);
        String first = text(request(frame)).lines().skip(1).findFirst().orElseThrow();
        assertTrue(first.length() < 80, first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pow\n0000  ff  ?  bytes",
                "pow\r# nothing",
                "a\tb  c",
                "a\u2028b",
                "a\u0085b",
                "a\u0000b",
                "a\u202Eb",
                "{0}''",
                "\"quoted\\"
            })
    void keepsEveryTextOnItsLine(String name) {
        assertLinesHoldTheirBytes(request(requestFrame(utf8(name), new byte[0])));
    }

    @Test
    void escapesWhatHidesItselfOutsideTheBasicPlaneToo() {
        String tag = Character.toString(0xE0041);
        assertTrue(!text(response(Frames.failureFrame(utf8("a" + tag)))).contains(tag));
    }

    @ParameterizedTest
    @MethodSource("framesOfEveryKind")
    void reproducesTheBytesFromItsLines(String hex) {
        byte[] bytes = hex(hex);
        assertLinesHoldTheirBytes(
                dissect(hex.startsWith("00") ? FrameKind.REQUEST : FrameKind.RESPONSE, bytes, Ending.ENDED));
    }

    @Test
    void takesTimeThatGrowsWithTheFieldsAndFindings() {
        byte[] arguments = hex("01 000000c8" + " 02 00000064".repeat(13_000));
        Dissection most = request(requestFrame(utf8("divide"), arguments));
        List<Finding> findings = most.fields().stream()
                .map(field -> Finding.at(FindingKind.REPEATED_SEQ, field.field(), field.offset(), 1, field.path()))
                .toList();
        Dissection each = new Dissection(
                most.kind(), most.bytes(), most.fields(), most.awaited(), findings, List.of(), most.summary());
        String text = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> text(each));
        assertEquals(1 + 2 * most.fields().size(), text.lines().count());
    }

    @Test
    void reproducesEveryTruncatedFrameFromItsLines() {
        byte[] bytes = hex(DIVIDE_200_100);
        for (int cut = 0; cut <= bytes.length; cut++) {
            assertLinesHoldTheirBytes(dissect(FrameKind.REQUEST, Arrays.copyOf(bytes, cut), Ending.ENDED));
        }
    }

    @Test
    void reproducesGarbageFromItsLines() {
        Random random = new Random(20250401);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            byte[] head = hex(i % 2 == 0 ? "00000006 646976696465 000000" : "02 000000");
            System.arraycopy(head, 0, bytes, 0, Math.min(head.length, bytes.length));
            assertLinesHoldTheirBytes(dissect(FrameKind.values()[i % 2], bytes, Ending.ENDED));
        }
    }

    static List<String> framesOfEveryKind() {
        List<String> all = Vector.all().stream().map(Vector::hex).collect(Collectors.toList());
        all.addAll(List.of(
                "00000000 00000000",
                "00000003 706f77 00000005 0102030405",
                "00000006 646976696465 00000007 01 000000c8 02 00",
                "00000006 646976696465 0000000f 01 000000c8 02 00000064 ffffffffff",
                "00000006 646976696465 0000000a 07 0102030405060708 09 0a0b",
                "00ffffff 646976696465",
                "02 00000002 e4bd a0e5a5bd",
                "02 00000000",
                "ff 0102",
                "01 40000000 0140"));
        return all;
    }

    /// Reads the text as its description says: lines that don't begin with `#` hold the offset, then the bytes.
    private static void assertLinesHoldTheirBytes(Dissection frame) {
        String text = text(frame);
        StringBuilder bytes = new StringBuilder();
        text.lines().filter(Predicate.not(line -> line.startsWith("#"))).forEach(line -> {
            List<String> columns = columns(line);
            assertEquals("%04x".formatted(bytes.length() / 2), columns.getFirst(), text);
            assertTrue(columns.size() >= 4, text);
            bytes.append(columns.get(1).replace(" ", "").replace("-", ""));
        });
        assertArrayEquals(frame.bytes(), HexFormat.of().parseHex(bytes), text);
        assertTrue(text.lines().noneMatch(String::isBlank), text);
        long breaks = text.chars().filter(AnnotatedTextTest::mayBreakALine).count();
        assertEquals(text.lines().count() - 1, breaks, text);
    }

    private static boolean mayBreakALine(int c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\u000B' || c == '\f';
    }

    private static List<String> columns(String line) {
        return List.of(line.split(" {2,}", 5));
    }

    private static String text(Dissection frame) {
        return AnnotatedText.of(frame, Words.ENGLISH);
    }
}
