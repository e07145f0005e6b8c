package divide.inspector.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Bytes as text for other programs, and back.
class BytesFormatTest {
    private static final byte[] CALL = HexFormat.of().parseHex("000000066469766964650000000a01ffffffc80200000064");

    private static String text(BytesFormat format) {
        return format.text(CALL, 0, CALL.length);
    }

    /// As `hexdump -vC` printed it.
    @Test
    void writesTheHexDumpThatHexdumpWrites() {
        assertEquals("""
                00000000  00 00 00 06 64 69 76 69  64 65 00 00 00 0a 01 ff  |....divide......|
                00000010  ff ff c8 02 00 00 00 64                           |.......d|
                00000018
                """, text(BytesFormat.HEX_DUMP));
    }

    @Test
    void writesDigitsWithAndWithoutSpaces() {
        assertEquals("00 00 00 06 64", BytesFormat.HEX_BYTES.text(CALL, 0, 5));
        assertEquals("0000000664", BytesFormat.HEX_STREAM.text(CALL, 0, 5));
    }

    @Test
    void writesAJavaArrayWhoseHighBytesAreCast() {
        assertEquals("""
                byte[] frame = {
                    0x00, 0x00, 0x00, 0x06, 0x64, 0x69, 0x76, 0x69, 0x64, 0x65, 0x00, 0x00,
                    0x00, 0x0a, 0x01, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xc8, 0x02, 0x00, 0x00, 0x00, 0x64,
                };
                """, text(BytesFormat.JAVA));
    }

    @Test
    void writesACArrayWithItsLength() {
        assertEquals("""
                const unsigned char frame[3] = {
                    0xff, 0xc8, 0x02,
                };
                """, BytesFormat.C.text(CALL, 17, 3));
    }

    @Test
    void writesPythonBytes() {
        assertEquals("""
                frame = bytes([
                    0xff, 0xc8, 0x02,
                ])
                """, BytesFormat.PYTHON.text(CALL, 17, 3));
    }

    @ParameterizedTest
    @EnumSource
    void isReadBackWhereverItIsPasted(BytesFormat format) {
        Random random = new Random(5);
        for (int length = 1; length < 200; length++) {
            byte[] bytes = bytes(random, length);
            assertReadBack(bytes, format.text(bytes, 0, length));
        }
        byte[] longest = bytes(random, 70_000);
        assertReadBack(longest, format.text(longest, 0, longest.length));
    }

    /// Rows that are the same, digits among the characters, nothing but zeros.
    @ParameterizedTest
    @EnumSource
    void isReadBackWhenTheCharactersLookLikeDigits(BytesFormat format) {
        for (String characters :
                List.of("0".repeat(16), "ab cd ef 01 23 45", "|0|1|", "a".repeat(64), "\0".repeat(64))) {
            byte[] bytes = characters.getBytes();
            assertReadBack(bytes, format.text(bytes, 0, bytes.length));
        }
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void assertReadBack(byte[] bytes, String text) {
        PastedText.Result.Frames read = (PastedText.Result.Frames) PastedText.parse(text);
        assertEquals(1, read.frames().size());
        assertArrayEquals(bytes, read.frames().getFirst().bytes(), text);
    }
}
