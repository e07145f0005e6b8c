package divide.inspector.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
    @ParameterizedTest
    @ValueSource(strings = {"", "divide", "é", "你好", "😀", "a\u0000b"})
    void readsBackWhatItWrites(String text) {
        byte[] bytes = Utf8.encode(text);
        assertEquals(Optional.of(text), Utf8.decode(bytes, 0, bytes.length));
        assertTrue(Utf8.isValid(bytes, 0, bytes.length));
    }

    @ParameterizedTest
    @CsvSource({
        "ff, 0",
        "61ff, 1",
        "c080, 0", // overlong
        "eda080, 0", // a surrogate
        "f4908080, 0", // beyond U+10FFFF
        "80, 0", // continues nothing
        "6161e4bd, 2", // cut
        "c3a9e4bd61, 2"
    })
    void refusesWhatIsNotUtf8(String hex, int validPrefix) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertEquals(Optional.empty(), Utf8.decode(bytes, 0, bytes.length));
        assertFalse(Utf8.isValid(bytes, 0, bytes.length));
        assertEquals(validPrefix, Utf8.validPrefix(bytes, 0, bytes.length));
        assertEquals(-1, Utf8.countCharacters(bytes, 0, bytes.length));
    }

    @Test
    void looksAtNothingOutsideItsRange() {
        byte[] bytes = {(byte) 0xFF, (byte) 0xC3, (byte) 0xA9, (byte) 0xFF};
        assertTrue(Utf8.isValid(bytes, 1, 2));
        assertEquals(Optional.of("é"), Utf8.decode(bytes, 1, 2));
        assertEquals(2, Utf8.validPrefix(bytes, 1, 2));
    }

    @Test
    void agreesWithTheDecoderOnAnyBytes() {
        Random random = new Random(20250401);
        int[] interesting = {
            0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1,
            0xF4, 0xF5, 0xFF
        };
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(6)];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) interesting[random.nextInt(interesting.length)];
            }
            ByteBuffer source = ByteBuffer.wrap(bytes);
            CoderResult end = UTF_8.newDecoder().decode(source, CharBuffer.allocate(8), true);
            String hex = HexFormat.of().formatHex(bytes);
            assertEquals(source.position(), Utf8.validPrefix(bytes, 0, bytes.length), hex);
            assertEquals(!end.isError(), Utf8.isValid(bytes, 0, bytes.length), hex);
        }
    }

    @ParameterizedTest
    @CsvSource({"61c3a962, 2, 3", "61c3a962, 9, 4", "61c3ff, 2, 1", "e4bda0e5a5bd01, 2, 6", "e4bda0e5, 2, 3", "61, 0, 0"
    })
    void measuresTheFirstCharactersInBytes(String hex, int characters, int length) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertEquals(length, Utf8.prefix(bytes, 0, bytes.length, characters));
    }

    @ParameterizedTest
    @CsvSource({
        "e4, true",
        "e4bd, true",
        "f09f98, true",
        "e4bda0, false",
        "61, false",
        "ff, false",
        "c0, false",
        "e461, false",
        "eda0, false",
        "e49f61, false"
    })
    void knowsACharacterThatIsCutOff(String hex, boolean isCut) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertEquals(isCut, Utf8.isCut(bytes, 0, bytes.length));
    }

    @Test
    void countsCodePointsAndNotUtf16Units() {
        byte[] bytes = Utf8.encode("a😀好");
        assertEquals(3, Utf8.countCharacters(bytes, 0, bytes.length));
    }
}
