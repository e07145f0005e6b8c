package divide.inspector.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

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
}
