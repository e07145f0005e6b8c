package divide.inspector.protocol;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTextTest {
    private static final String REQUEST = "000000066469766964650000000a01000000c80200000064";

    /// The same request as the tools in the first lines write it.
    static List<String> requests() {
        return List.of(
                REQUEST,
                REQUEST.toUpperCase(),
                """
                # a comment, 0x00
                00000006 646976696465
                0000000a 01 000000c8\r
                02 00000064
                """,
                // xxd
                """
                00000000: 0000 0006 6469 7669 6465 0000 000a 0100  ....divide......
                00000010: 0000 c802 0000 0064                      .......d
                """,
                // xxd -g1 -u
                """
                00000000: 00 00 00 06 64 69 76 69 64 65 00 00 00 0A 01 00  ....divide......
                00000010: 00 00 C8 02 00 00 00 64                          .......d
                """,
                // hexdump -C
                """
                00000000  00 00 00 06 64 69 76 69  64 65 00 00 00 0a 01 00  |....divide......|
                00000010  00 00 c8 02 00 00 00 64                           |.......d|
                00000018
                """,
                // Wireshark
                """
                0000   00 00 00 06 64 69 76 69 64 65 00 00 00 0a 01 00   ....divide......
                0010   00 00 c8 02 00 00 00 64                           .......d
                """,
                """
                0000  00 00 00 06 64 69 76 69  64 65 00 00 00 0a 01 00
                0010  00 00 c8 02 00 00 00 64
                """,
                // tcpdump -X
                """
                \t0x0000:  0000 0006 6469 7669 6465 0000 000a 0100  ....divide......
                \t0x0010:  0000 c802 0000 0064                      .......d
                """,
                // od -A x -t x1
                """
                000000 00 00 00 06 64 69 76 69 64 65 00 00 00 0a 01 00
                000010 00 00 c8 02 00 00 00 64
                000018
                """,
                // od -t x1
                """
                0000000 00 00 00 06 64 69 76 69 64 65 00 00 00 0a 01 00
                0000020 00 00 c8 02 00 00 00 64
                0000030
                """,
                // xxd -i
                """
                unsigned char frame24_bin[] = {
                  0x00, 0x00, 0x00, 0x06, 0x64, 0x69, 0x76, 0x69, 0x64, 0x65, 0x00, 0x00,
                  0x00, 0x0a, 0x01, 0x00, 0x00, 0x00, 0xc8, 0x02, 0x00, 0x00, 0x00, 0x64
                };
                unsigned int frame24_bin_len = 24;
                """,
                "byte[] frame = {0, 0, 0, 6, 100, 105, 118, 105, 100, 101, 0, 0, 0, 10, 1, 0, 0, 0, (byte) 0xc8, 2, 0, 0, 0, 100};",
                "new byte[] {0,0,0,6,100,105,118,105,100,101,0,0,0,10,1,0,0,0,-56,2,0,0,0,100}",
                "let frame: [u8; 24] = [0, 0, 0, 6, 100, 105, 118, 105, 100, 101, 0, 0, 0, 10, 1, 0, 0, 0, 200, 2, 0, 0, 0, 0x64];",
                "00,00,00,06,64,69,76,69,64,65,00,00,00,0a,01,00,00,00,c8,02,00,00,00,64",
                "0x00 0x00 0x00 0x06 0x64 0x69 0x76 0x69 0x64 0x65 0 0 0 0xA 0x1 0 0 0 0XC8 2 0 0 0 0x64",
                "0x" + REQUEST,
                "0x00000006, 0x6469, 0x76696465, 0x0000000a01000000c80200000064",
                // Python
                "b'\\x00\\x00\\x00\\x06divide\\x00\\x00\\x00\\n\\x01\\x00\\x00\\x00\\xc8\\x02\\x00\\x00\\x00d'",
                "\\x00\\x00\\x00\\x06\\x64\\x69\\x76\\x69\\x64\\x65\\x00\\x00\\x00\\x0a\n\\x01\\x00\\x00\\x00\\xc8\\x02\\x00\\x00\\x00\\x64\n",
                // C
                "char frame[] = \"\\0\\0\\0\\6div\"\n  \"ide\\x00\\x00\\0\\n\" \"\\1\\0\\0\\0\\310\\2\\0\\0\\0d\";",
                AnnotatedText.of(
                        Dissector.standard()
                                .dissect(FrameKind.REQUEST, HexFormat.of().parseHex(REQUEST), Ending.ENDED),
                        Words.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void readsBytesOfEveryForm(String text) {
        assertEquals(REQUEST, parse(text));
    }

    @Test
    void readsEveryFrameOfAnnotatedText() {
        assertEquals("01,02", parse("0000  01  type  u8  1\n\n# second\n0000  02  type  u8  2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "00000000: 3631 6162  61ab;36316162",
                "0000  61 62  63 64  abcd;61626364",
                "0000  20 20 61 20 20    a;2020612020",
                "0000  61 20 20 62   a  b;61202062",
                "0000  31 32  33 34 35 36;313233343536",
                "0000  36 31  61;3631",
                "00000000  30 7c 30 30  |0|00|;307c3030",
                "00000010: 01;01",
                "0000  75 38 20 20 78   u8  u8  u8;7538202078"
            })
    void tellsCharactersOfDumpFromDigits(String text, String hex) {
        assertEquals(hex, parse(text));
    }

    @Test
    void takesNoLongerForOneEndlessRowThanForMany() {
        String row = "0000:" + "  61".repeat(1_000_000);
        Duration plenty = Duration.ofSeconds(20);
        assertEquals("61".repeat(1_000_000), assertTimeoutPreemptively(plenty, () -> parse(row)));
    }

    @Test
    void fillsInTheRowsThatDumpLeavesOut() {
        String text = """
                00000000  41 41 41 41 41 41 41 41  41 41 41 41 41 41 41 41  |AAAAAAAAAAAAAAAA|
                *
                00000030  42                                                |B|
                00000031
                """;
        assertEquals("41".repeat(48) + "42", parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';NOTHING 1:1",
                "' \n# 00\n';NOTHING 1:1",
                "'00 01\n00 0x';NO_ELEMENT 2:4",
                "'00 01\n00 0';HALF_A_BYTE 2:4",
                "'# x\n00 01\nüber';NO_DIGIT 3:1",
                "'00000000: 0001 0g03  ....';NO_DIGIT 1:17",
                "'00000000: 0001\n00000003: 02';OFFSET 2:1",
                "'0000  00 01\n0001  02';OFFSET 2:1",
                "'0000  00 01\nzz';NO_OFFSET 2:1",
                "'0000  00\n*\nffffffffffff  01';OFFSET 3:1",
                "'100000000: 00\n*\n7fffffff: 01';OFFSET 3:1",
                "'0x00, 0x1g';NO_DIGIT 1:10",
                "'0x00, 0x123';HALF_A_BYTE 1:11",
                "'1, 256';OUT_OF_RANGE 1:4",
                "'1, -129';OUT_OF_RANGE 1:4",
                "'[1,\n two]';NO_ELEMENT 2:2",
                "'99999999999, 1';NO_ELEMENT 1:1",
                "'\\x00\\x0g';ESCAPE 1:5",
                "'\\x00é';ESCAPE 1:5",
                "'\\x00\\';ESCAPE 1:5",
                "'\\x00\\u0001';ESCAPE 1:5",
                "'\\x00\\400';ESCAPE 1:5",
                "'0000  01  type  u8  1\n0001  4x  value  f32';NO_DIGIT 2:8"
            })
    void saysLineAndColumnOfWhatMakesNoSense(String text, String fault) {
        assertEquals(fault, parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "\"", "b'", "[", "{,}", "0x", "\\", "0000:", "0000  ", "*", "0000  *", ",", "'", "\\x"})
    void answersShortestScraps(String text) {
        parse(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00 0x", "1, 256", "[x]", "\\x00é", "0000  00\n0005  00", "0", "", "0000: 01\nx"})
    void hasWordsForEveryFault(String text) {
        FrameText.Unreadable fault = ((PastedText.Result.Refused) PastedText.parse(text)).fault();
        assertEquals(List.of(), fault.sentence(Words.ENGLISH).lines().skip(1).toList());
    }

    @Test
    void answersAnyText() {
        Random random = new Random(20260102);
        List<String> pieces = List.of(
                "0",
                "00",
                "0000",
                "0000:",
                "00000000",
                "0x",
                "\\x",
                "\\",
                "b'",
                "'",
                "\"",
                ",",
                "[",
                "]",
                "{",
                "}",
                "(byte)",
                "*",
                "\n",
                "\r\n",
                " ",
                "  ",
                "\t",
                "|",
                "#",
                "-1",
                "256",
                "ff",
                "g",
                "é",
                "\ud83d",
                "?",
                "u8",
                "type",
                "-",
                "\u00a0");
        for (int i = 0; i < 100_000; i++) {
            String text = random.ints(random.nextInt(12), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            assertDoesNotThrow(() -> parse(text), text);
        }
    }

    private static String parse(String text) {
        return switch (PastedText.parse(text)) {
            case PastedText.Result.Frames frames ->
                frames.frames().stream()
                        .map(frame -> HexFormat.of().formatHex(frame.bytes()))
                        .collect(Collectors.joining(","));
            case PastedText.Result.Refused refused ->
                refused.fault().fault() + " " + refused.fault().line() + ":"
                        + refused.fault().column();
        };
    }
}
