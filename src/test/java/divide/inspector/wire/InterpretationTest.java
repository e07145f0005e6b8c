package divide.inspector.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterpretationTest {
    private static Interpretation big(String type, String text) {
        return new Interpretation(type, Optional.of(ByteOrder.BIG_ENDIAN), text);
    }

    private static Interpretation little(String type, String text) {
        return new Interpretation(type, Optional.of(ByteOrder.LITTLE_ENDIAN), text);
    }

    @Test
    void readsOneByteWithAndWithoutSign() throws HexException {
        assertEquals(
                List.of(
                        new Interpretation("u8", Optional.empty(), "200"),
                        new Interpretation("i8", Optional.empty(), "-56")),
                Interpretation.of(Hex.parse("00 c8"), 1, 1));
    }

    @Test
    void readsTwoBytesInBothOrders() throws HexException {
        assertEquals(
                List.of(big("u16", "65280"), little("u16", "255"), big("i16", "-256"), little("i16", "255")),
                Interpretation.of(Hex.parse("ff 00"), 0, 2));
    }

    @Test
    void readsFourBytesInBothOrders() throws HexException {
        assertEquals(
                List.of(
                        big("u32", "1073741824"),
                        little("u32", "64"),
                        big("i32", "1073741824"),
                        little("i32", "64"),
                        big("f32", "2.0"),
                        little("f32", "9e-44")),
                Interpretation.of(Hex.parse("01 40 00 00 00"), 1, 4));
    }

    @Test
    void hasNothingForOtherLengths() {
        byte[] bytes = new byte[8];
        assertEquals(List.of(), Interpretation.of(bytes, 0, 0));
        assertEquals(List.of(), Interpretation.of(bytes, 0, 3));
        assertEquals(List.of(), Interpretation.of(bytes, 0, 8));
    }

    @Test
    void refusesRangeOutsideTheBytes() {
        assertThrows(IndexOutOfBoundsException.class, () -> Interpretation.of(new byte[3], 0, 4));
    }

    @Test
    void asciiHasDotsForWhatIsUnprintable() throws HexException {
        assertEquals(".div ~.. ", Ascii.text(Hex.parse("00 64 69 76 20 7e 7f ff 20"), 0, 9));
    }
}
