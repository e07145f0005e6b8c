package divide.inspector.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HexTest {
    private static final byte[] BYTES = {0, 0x7F, (byte) 0x80, (byte) 0xFF};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "007f80ff",
                "007F80FF",
                "00 7f 80 ff",
                " 0 07f\t80\nff ",
                "00\u30007f80ff",
                "\uFEFF00\u00A07f 80\u202Fff"
            })
    void readsPairsWhereverSpaceStands(String text) throws HexException {
        assertArrayEquals(BYTES, Hex.parse(text));
    }

    @Test
    void readsNothingAsNoBytes() throws HexException {
        assertArrayEquals(new byte[0], Hex.parse(""));
    }

    @ParameterizedTest
    @CsvSource({"0g, 2, g", "xx, 1, x", "00 0０, 5, ０", "0x00, 2, x"})
    void refusesWhatIsNoDigitAtItsColumn(String text, int column, String culprit) {
        HexException refused = assertThrows(HexException.class, () -> Hex.parse(text));
        assertEquals(column, refused.column());
        assertEquals(culprit, refused.culprit());
    }

    @Test
    void refusesHalfAByte() {
        HexException refused = assertThrows(HexException.class, () -> Hex.parse("00 1"));
        assertEquals(4, refused.column());
        assertEquals("", refused.culprit());
    }

    @Test
    void namesACharacterOutsideTheBasicPlaneWhole() {
        assertEquals(
                "😀", assertThrows(HexException.class, () -> Hex.parse("00😀")).culprit());
    }

    @Test
    void pointsAtTheLoneDigitAndNotAtTheSpaceBehindIt() {
        assertEquals(
                4, assertThrows(HexException.class, () -> Hex.parse("00 1   ")).column());
    }

    @Test
    void writesPairsPartedBySpaces() {
        assertEquals("7f 80", Hex.spaced(BYTES, 1, 2));
    }

    @Test
    void writesAStreamWithoutSpaces() {
        assertEquals("007f80ff", Hex.stream(BYTES));
    }
}
