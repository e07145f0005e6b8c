package divide.inspector.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.FrameKind;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ExplainTest {
    private static final String ANSWER = """
            # response, 5 bytes: 2.0
            0000  01           type   u8   1
            0001  40 00 00 00  value  f32  2.0
            """;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, false, UTF_8);

    @Test
    void explainsFrameOfTheCommandLine() throws Exception {
        assertEquals(0, run(new Launch.Source.Hex("000000066469766964650000000a01000000c80200000064"), ""));
        assertEquals("""
                # request, 24 bytes: divide(200, 100)
                0000  00 00 00 06        name.length  u32   6
                0004  64 69 76 69 64 65  name         utf8  "divide"
                000a  00 00 00 0a        args.length  u32   10
                000e  01                 num1.seq     u8    1
                000f  00 00 00 c8        num1         i32   200
                0013  02                 num2.seq     u8    2
                0014  00 00 00 64        num2         i32   100
                """, printed());
    }

    @Test
    void partsFramesByEmptyLines() throws Exception {
        assertEquals(0, input("0140000000\n# words\n\n\n" + ANSWER + "\n01 40 00 00 00"));
        assertEquals(ANSWER + "\n" + ANSWER + "\n" + ANSWER, printed());
    }

    @Test
    void printsNothingForNothing() throws Exception {
        assertEquals(0, input("\n# nothing\n"));
        assertEquals("", printed());
    }

    @Test
    void answersLineThatIsNoHexAndGoesOn() throws Exception {
        assertEquals(1, input("0140000000\n01 4x\n0140000000\n"));
        var error = "# error ?: line 2, column 5: \"x\" is no hex digit. Write the bytes as pairs of hex digits.\n";
        assertEquals(ANSWER + "\n" + error + "\n" + ANSWER, printed());
    }

    @Test
    void warnsWhereTextDisagreesWithItsBytes() throws Exception {
        assertEquals(0, input(ANSWER.replace("f32  2.0", "f32  3.0")));
        assertEquals(
                ANSWER + "# warning value: the text says \"3.0\", the bytes say \"2.0\"; the bytes count\n", printed());
    }

    @ParameterizedTest
    @CsvSource({
        "0140000000, 0",
        "020000000a636b5f676f645f657272, 0",
        "000000036164640000 0000, 0",
        "0000000664697669646500000005 01000000c8, 0",
        "01400000, 1",
        "0140000000ff, 1",
        "03, 1",
        "06000000646976696465, 1"
    })
    void endsWithOneWhenFrameHasError(String hex, int status) throws Exception {
        assertEquals(status, input(hex));
    }

    @Test
    void showsBytesBehindFrameAsUndecoded() throws Exception {
        assertEquals(1, input("0140000000ff"));
        assertTrue(printed().contains("\n0005  ff           ?      bytes\n# error ?: "), printed());
    }

    @Test
    void readsAsItIsTold() throws Exception {
        var request = new Launch.Explain(new Launch.Source.Hex("01000000"), Optional.of(FrameKind.REQUEST));
        new Explain(InputStream.nullInputStream(), out).run(request);
        assertTrue(printed().startsWith("# request, 4 bytes"), printed());
    }

    @Test
    void replacesWhatIsNotUtf8() throws Exception {
        var bytes = new ByteArrayInputStream(new byte[] {'0', '1', (byte) 0xFF, '\n', '0', '2'});
        assertEquals(1, new Explain(bytes, out).run(standardInput()));
        assertTrue(printed().startsWith("# error ?: line 1, column 3: \"\uFFFD\" is no hex digit."), printed());
        assertTrue(printed().contains("\n# response, 1 byte: "), printed());
    }

    @Test
    void answersEachFrameWhileInputStaysOpen() throws Exception {
        var in = new PipedInputStream();
        var typed = new PipedOutputStream(in);
        var answers = new PipedInputStream(1 << 16);
        var stream = new PrintStream(new PipedOutputStream(answers), false, UTF_8);
        var lines = new BufferedReader(new InputStreamReader(answers, UTF_8));
        var status = CompletableFuture.supplyAsync(() -> exitStatus(in, stream));
        type(typed, "0140000000\n");
        assertEquals(ANSWER, lines(lines, 3));
        type(typed, ANSWER + "zz\n");
        assertEquals("\n" + ANSWER + "\n# error ?", lines(lines, 6).substring(0, ANSWER.length() + 11));
        typed.close();
        assertEquals(1, status.get(30, TimeUnit.SECONDS));
    }

    @Test
    void stopsReadingWhenNobodyReadsTheAnswers() throws Exception {
        var closed = new PrintStream(new Refusing(), false, UTF_8);
        var endless = new Endless("0140000000\n".getBytes(UTF_8));
        assertEquals(1, new Explain(endless, closed).run(standardInput()));
    }

    @Test
    void readsFile(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("frames.txt"), "0140000000\r\n\r\n" + ANSWER.replace("\n", "\r\n"));
        assertEquals(0, run(new Launch.Source.File(file), ""));
        assertEquals(ANSWER + "\n" + ANSWER, printed());
    }

    @Test
    void namesFileThatIsNotThere(@TempDir Path folder) {
        var file = folder.resolve("a long name ".repeat(8) + "\n");
        var shown = file.toString().replace("\n", "\\u{a}");
        assertEquals(
                "--explain: there is no file \"" + shown + "\".",
                refusal(new Launch.Source.File(file), "").getMessage());
    }

    @Test
    void namesFolder(@TempDir Path folder) {
        assertEquals(
                "--explain: \"" + folder + "\" is a folder, not a file.",
                refusal(new Launch.Source.File(folder), "").getMessage());
    }

    @Test
    void keepsWhatWasAnsweredWhenReadingFailsInTheMiddle() {
        var in = new FilterInputStream(new ByteArrayInputStream("0140000000\n01".getBytes(UTF_8))) {
            @Override
            public int read(byte[] bytes, int at, int length) throws IOException {
                var count = super.read(bytes, at, length);
                if (count < 0) {
                    throw new IOException("the disk is gone\nfor good");
                }
                return count;
            }
        };
        var refused = assertThrows(LaunchOptionException.class, () -> new Explain(in, out).run(standardInput()));
        assertEquals("--explain: \"@-\" can't be read: the disk is gone\\u{a}for good.", refused.getMessage());
        assertEquals(ANSWER, printed());
    }

    private int input(String text) throws LaunchOptionException {
        return run(new Launch.Source.StandardInput(), text);
    }

    private int run(Launch.Source source, String input) throws LaunchOptionException {
        return new Explain(new ByteArrayInputStream(input.getBytes(UTF_8)), out)
                .run(new Launch.Explain(source, Optional.empty()));
    }

    private LaunchOptionException refusal(Launch.Source source, String input) {
        return assertThrows(LaunchOptionException.class, () -> run(source, input));
    }

    private String printed() {
        return printed.toString(UTF_8);
    }

    private static Launch.Explain standardInput() {
        return new Launch.Explain(new Launch.Source.StandardInput(), Optional.empty());
    }

    private static int exitStatus(InputStream in, PrintStream out) {
        try {
            return new Explain(in, out).run(standardInput());
        } catch (LaunchOptionException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void type(PipedOutputStream to, String text) throws IOException {
        to.write(text.getBytes(UTF_8));
        to.flush();
    }

    private static String lines(BufferedReader from, int count) throws IOException {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++) {
            lines.append(from.readLine()).append('\n');
        }
        return lines.toString();
    }

    /// A pipe whose reader is gone.
    private static final class Refusing extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
        }
    }

    /// The same bytes over and over.
    private static final class Endless extends InputStream {
        private final byte[] bytes;
        private int at;

        Endless(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes[at++ % bytes.length];
        }
    }
}
