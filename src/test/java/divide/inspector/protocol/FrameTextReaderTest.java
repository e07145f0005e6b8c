package divide.inspector.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTextReaderTest {
    private static final String REQUEST = "000000066469766964650000000a01000000c80200000064";

    private static final String ANNOTATED = """
            # request, 24 bytes: divide(200, 100)
            0000  00 00 00 06        name.length  u32   6
            0004  64 69 76 69 64 65  name         utf8  "divide"
            000a  00 00 00 0a        args.length  u32   10
            000e  01                 num1.seq     u8    1
            000f  00 00 00 c8        num1         i32   200
            0013  02                 num2.seq     u8    2
            0014  00 00 00 64        num2         i32   100
            """;

    private static final String ANSWER = """
            0000  01           type   u8   1
            0001  40 00 00 00  value  f32  2.0
            """;

    @Test
    void answersHexLineAtOnce() {
        assertEquals(List.of("0140000000"), spelled(new FrameTextReader().line("0140000000")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000006  646976696465  0000000a  01",
                "0000  00 06 64 69  76 69 64 65 00 00  00 0a 01",
                "\t0000 00066469\u00a07669 64650000000a01\r"
            })
    void takesDigitsForHexHoweverTheyAreSpaced(String line) {
        assertEquals(List.of("000000066469766964650000000a01"), read(line));
    }

    @Test
    void keepsAnnotatedFrameUntilItsEndIsKnown() {
        FrameTextReader reader = new FrameTextReader();
        ANNOTATED.lines().forEach(line -> assertEquals(List.of(), reader.line(line)));
        assertEquals(List.of(REQUEST), spelled(reader.end()));
        assertEquals(List.of(), reader.end());
    }

    @Test
    void answersAnnotatedFrameAtEmptyLine() {
        FrameTextReader reader = new FrameTextReader();
        ANSWER.lines().forEach(reader::line);
        assertEquals(List.of("0140000000"), spelled(reader.line(" \r")));
        assertEquals(List.of(), reader.line(""));
    }

    @Test
    void answersAnnotatedFrameWhenNextOneBegins() {
        assertEquals(List.of(REQUEST, "0140000000", "0140000000"), read(ANNOTATED + ANSWER + ANSWER));
    }

    @Test
    void answersAnnotatedFrameBeforeTheHexThatEndsIt() {
        assertEquals(List.of("0140000000", "02"), read(ANSWER + "02"));
    }

    @Test
    void readsThroughWordsInsideFrame() {
        assertEquals(List.of("0140000000"), read(ANSWER.replace("\n0001", "\n# info type: 0000  ff\n  # more\n0001")));
    }

    @Test
    void readsTabsAndCarriageReturns() {
        assertEquals(
                List.of("0140000000"), read(ANSWER.replaceAll(" {2,}", "\t").replace("\n", "\r\n")));
    }

    @Test
    void passesOverByteOrderMark() {
        assertEquals(List.of("01"), read("\uFEFF01"));
        assertEquals(List.of("01"), read("\uFEFF# words\n01"));
    }

    @Test
    void leavesSpacesInValuesAlone() {
        String line = "0000  02  name  utf8  \"a  b   u8\"  ";
        FrameText.Frame frame = frame(line);
        assertEquals(List.of(new AnnotatedLine("0000", 1, "name", "utf8", "\"a  b   u8\"")), frame.lines());
    }

    @Test
    void takesDashForNoBytes() {
        assertEquals(List.of("0200000000"), read("""
                0000  02           type            u8    2
                0001  00 00 00 00  message.length  u32   0
                0005  -            message         utf8  ""
                """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "01 0g;NO_DIGIT;5;g",
                "hello;NO_DIGIT;1;h",
                "01 \u0661;NO_DIGIT;4;\u0661",
                "00\ud83d\ude00;NO_DIGIT;3;\ud83d\ude00",
                "01 4 ;HALF_A_BYTE;4;''",
                "0000  00 0g  num1  i32  2;NO_DIGIT;11;g",
                "0000  00 0  num1  i32  2;HALF_A_BYTE;10;''",
                "0000  00 00  value;NO_DIGIT;14;v",
                "0001  00 00  1num  i32  2;NO_DIGIT;15;n",
                "deadbeef  01 02  zz;NO_DIGIT;18;z"
            })
    void namesColumnOfWhatIsNeitherHexNorAnnotated(String line, FrameText.Fault fault, int column, String detail) {
        FrameTextReader reader = new FrameTextReader();
        reader.line("# words");
        assertEquals(List.of(new FrameText.Unreadable(fault, 2, column, List.of(detail))), reader.line(line));
    }

    @Test
    void saysPlaceInWords() {
        FrameText.Unreadable fault =
                (FrameText.Unreadable) new FrameTextReader().line("0 x").getFirst();
        assertEquals(
                "# error ?: line 1, column 3: \"x\" is no hex digit. Write the bytes as pairs of hex digits.",
                fault.comment(Words.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001  4g 00 00 00  value  f32  2.0", "0001 40 00 00 00 value"})
    void passesOverTheRestOfFrameBehindLineThatCannotBeRead(String broken) {
        String text = "0000  01  type  u8  1\n" + broken + "\n0005  02  ?  bytes\n" + ANSWER + "03";
        List<String> results = read(text);
        assertEquals("01", results.get(0));
        assertEquals(List.of("0140000000", "03"), results.subList(2, 4));
    }

    @Test
    void goesOnBehindLineThatIsNoFrame() {
        assertEquals(3, read("01\nwhat\n02").size());
        assertEquals(List.of("01"), read("0000\twhat\n0001  01  type  u8  1").subList(1, 2));
    }

    @Test
    void refusesLineThatIsTooLong() {
        String line = "0".repeat(FrameTextReader.LONGEST + 1);
        assertEquals(List.of("LINE_TOO_LONG 1:67108865", "01"), read(line + "\n01"));
    }

    @Test
    void refusesFrameOfEndlesslyManyLines() {
        FrameTextReader reader = new FrameTextReader();
        String line = "0004  -  name  utf8  " + "x".repeat(30_000_000);
        List<FrameText> results = new ArrayList<>();
        results.addAll(reader.line("0000  01  type  u8"));
        for (int i = 0; i < 4; i++) {
            results.addAll(reader.line(line));
        }
        results.addAll(reader.line("02"));
        assertEquals(List.of("FRAME_TOO_LONG 4:1", "02"), spelled(results));
    }

    @Test
    void saysWhereColumnsDisagreeWithBytes() {
        String text = ANNOTATED
                .replace("0004  64", "0005  64")
                .replace("num1         i32   200", "num1         u32   201")
                .replace("num2         i32   100", "num3         i32   100")
                .replace("\"divide\"", "\"divid\u202e\"");
        assertEquals(
                List.of(
                        "# warning name: the text says \"0005\", the bytes say \"0004\"; the bytes count",
                        "# warning name: the text says \"divid\\u202e\", the bytes say \"divide\"; the bytes count",
                        "# warning num1: the text says \"u32\", the bytes say \"i32\"; the bytes count",
                        "# warning num1: the text says \"201\", the bytes say \"200\"; the bytes count",
                        "# warning num2: the text says \"num3\", the bytes say \"num2\"; the bytes count"),
                disagreements(text));
    }

    @Test
    void saysWhichLinesAreMissingAndWhichAreTooMany() {
        String text = """
                0000  02           type            u8    2
                0001  00 00        message.length  u32   0
                0003  00 00        other           u16   0
                """;
        assertEquals(
                List.of(
                        "# warning other: the text has a line \"other u16 0\" that the bytes have nothing for; the bytes"
                                + " count",
                        "# warning message: the text has no line for it; the bytes count"),
                disagreements(text));
    }

    @Test
    void shortensWhatIsLong() {
        String warning =
                disagreements("0000  01  type  u8  " + "9".repeat(1000)).getFirst();
        assertEquals(
                "# warning type: the text says \"" + "9".repeat(60) + "…\", the bytes say \"1\"; the bytes count",
                warning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0140000000;2",
                "013eaaaaab;0.3333333432674408",
                "0200000002c3a9;'\"\\u00e9\"'",
                "02000000012f;'\"\\/\"'"
            })
    void agreesWithOtherWaysToWriteSameValue(String hex, String value) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        Dissection frame = Dissector.standard().dissect(FrameKind.RESPONSE, bytes, Ending.ENDED);
        String text = AnnotatedText.of(frame, Words.ENGLISH);
        String last = text.lines().toList().getLast();
        String own = frame.fields().getLast().value().orElseThrow();
        assertEquals(List.of(), disagreements(text.replace(last, last.replace(own, value))));
    }

    @Test
    void tellsNegativeZeroFromZero() {
        assertEquals(
                1,
                disagreements("0000  01  type  u8  1\n0001  80 00 00 00  value  f32  0.0")
                        .size());
    }

    private static List<String> disagreements(String text) {
        FrameText.Frame frame = frame(text);
        FrameKind kind = FrameGuess.kindOf(frame.bytes(), Limits.DEFAULT);
        return frame.disagreements(Dissector.standard().dissect(kind, frame.bytes(), Ending.ENDED)).stream()
                .map(disagreement -> disagreement.comment(Words.ENGLISH))
                .toList();
    }

    private static FrameText.Frame frame(String text) {
        List<FrameText> all = results(text);
        assertEquals(1, all.size(), all::toString);
        return (FrameText.Frame) all.getFirst();
    }

    private static List<String> read(String text) {
        return spelled(results(text));
    }

    private static List<FrameText> results(String text) {
        FrameTextReader reader = new FrameTextReader();
        List<FrameText> results = new ArrayList<>();
        text.lines().forEach(line -> results.addAll(reader.line(line)));
        results.addAll(reader.end());
        return results;
    }

    private static List<String> spelled(List<FrameText> results) {
        return results.stream().map(FrameTextReaderTest::spell).collect(Collectors.toList());
    }

    private static String spell(FrameText result) {
        return switch (result) {
            case FrameText.Frame frame -> HexFormat.of().formatHex(frame.bytes());
            case FrameText.Unreadable fault -> fault.fault() + " " + fault.line() + ":" + fault.column();
        };
    }
}
