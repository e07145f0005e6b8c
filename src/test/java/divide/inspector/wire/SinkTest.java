package divide.inspector.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SinkTest {
    @Test
    void growsAsItIsWrittenTo() {
        Sink sink = new Sink(0);
        for (int i = 0; i < 300; i++) {
            sink.put(Shape.U8, i);
        }
        assertEquals(300, sink.size());
        assertEquals((byte) 299, sink.toByteArray()[299]);
    }

    @Test
    void keepsItsRoomWhenCleared() {
        Sink sink = new Sink(8);
        byte[] room = sink.array();
        sink.put(Shape.U32, 1);
        sink.clear();
        sink.put(Shape.U32, 2);
        assertSame(room, sink.array());
        assertArrayEquals(new byte[] {0, 0, 0, 2}, sink.toByteArray());
    }

    @Test
    void growsOnlyWhenThereIsNoRoomLeft() {
        Sink sink = new Sink(5);
        byte[] room = sink.array();
        sink.put(Shape.U32, 1);
        sink.put(Shape.U8, 2);
        assertSame(room, sink.array());
    }

    @Test
    void patchesALengthThatWasWrittenBefore() {
        Sink sink = new Sink(4);
        sink.put(Shape.U32, 0);
        sink.put(new byte[] {1, 2, 3}, 1, 2);
        sink.patchU32(0, 2);
        assertArrayEquals(new byte[] {0, 0, 0, 2, 2, 3}, sink.toByteArray());
    }

    @Test
    void refusesToPatchWhatWasNotWritten() {
        Sink sink = new Sink(16);
        sink.put(Shape.U8, 1);
        assertThrows(IndexOutOfBoundsException.class, () -> sink.patchU32(0, 1));
    }

    @Test
    void showsJustWhatWasWrittenAsABuffer() {
        Sink sink = new Sink(64);
        sink.put(Shape.U32, 1);
        assertEquals(4, sink.asBuffer().remaining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ascii",
                "é",
                "x\u07FF\u0800",
                "\uFFFF",
                "😀",
                "a😀b\uDBFF\uDFFF",
                "\uD83D",
                "x\uDE00y",
                "\uDE00\uD83D",
                "é\uD800"
            })
    void appendsTextAsTheJdkEncodesIt(String text) {
        Sink sink = new Sink(0);
        sink.put(Shape.U8, 7);
        sink.putUtf8(text);
        byte[] expected = (" " + text).getBytes(StandardCharsets.UTF_8);
        expected[0] = 7;
        assertArrayEquals(expected, sink.toByteArray());
    }

    @Test
    void claimsBytesToFillInAnyOrder() {
        Sink sink = new Sink(0);
        int start = sink.claim(9);
        sink.setWord(start, 0x0102_0304_0506_0708L);
        sink.setWord(start + 7, 0x0809L << 48);
        assertArrayEquals(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, sink.toByteArray());
    }
}
