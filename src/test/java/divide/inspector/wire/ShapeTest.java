package divide.inspector.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShapeTest {
    @ParameterizedTest
    @CsvSource({
        "U8, 00, 0",
        "U8, 7f, 127",
        "U8, ff, 255",
        "U32, 00000006, 6",
        "U32, 80000000, 2147483648",
        "U32, ffffffff, 4294967295",
        "I32, 000000c8, 200",
        "I32, 7fffffff, 2147483647",
        "I32, 80000000, -2147483648",
        "I32, ffffffff, -1",
        "F32, 40000000, 1073741824",
        "F32, 80000000, 2147483648",
        "F32, 7fc12345, 2143363909"
    })
    void readsAndWritesBigEndian(Shape shape, String hex, long bits) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        Sink sink = new Sink(0);
        sink.put(shape, bits);
        assertEquals(bits, shape.read(bytes, 0));
        assertArrayEquals(bytes, sink.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        "U8, 0, true",
        "U8, 255, true",
        "U8, 256, false",
        "U8, -1, false",
        "U32, 4294967295, true",
        "U32, 4294967296, false",
        "U32, -1, false",
        "I32, -2147483648, true",
        "I32, -2147483649, false",
        "I32, 2147483648, false",
        "F32, 4294967295, true",
        "F32, -1, false",
        "BYTES, 0, false"
    })
    void knowsWhichValuesItHasRoomFor(Shape shape, long bits, boolean fits) {
        assertEquals(fits, shape.fits(bits));
    }

    @ParameterizedTest
    @EnumSource(
            value = Shape.class,
            names = {"UTF8", "BYTES"})
    void refusesToReadWhatIsNoScalar(Shape shape) {
        assertThrows(IllegalArgumentException.class, () -> shape.read(new byte[8], 0));
    }

    @ParameterizedTest
    @EnumSource(
            value = Shape.class,
            names = {"UTF8", "BYTES"})
    void refusesToWriteWhatIsNoScalar(Shape shape) {
        assertThrows(IllegalArgumentException.class, () -> new Sink(8).put(shape, 0));
    }

    @Test
    void refusesToReadPastTheArray() {
        assertThrows(IndexOutOfBoundsException.class, () -> Shape.I32.read(new byte[3], 0));
    }
}
