package divide.inspector.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CursorTest {
    private final byte[] bytes = {9, 9, 9, 1, 0, 0, 0, 5, 7, 9, 9, 9, 9};
    private final Cursor cursor = new Cursor();

    @BeforeEach
    void aimAtTheMiddle() {
        cursor.aim(bytes, 3, 9);
    }

    @Test
    void countsOffsetsFromWhereItWasAimed() {
        cursor.take(Shape.U8);
        assertEquals(1, cursor.offset());
        assertEquals(4, cursor.index(1));
    }

    @Test
    void takesScalarsOneAfterAnother() {
        assertEquals(1, cursor.take(Shape.U8));
        assertEquals(5, cursor.take(Shape.U32));
        assertEquals(7, cursor.peekU8());
        assertEquals(7, cursor.take(Shape.U8));
        assertEquals(0, cursor.remaining());
    }

    @Test
    void refusesToSkipPastItsLimit() {
        assertThrows(IndexOutOfBoundsException.class, () -> cursor.skip(7));
    }

    @Test
    void refusesToSkipBack() {
        assertThrows(IndexOutOfBoundsException.class, () -> cursor.skip(-1));
    }

    @Test
    void refusesToTakeAScalarThatEndsPastItsLimit() {
        cursor.skip(4);
        assertThrows(IndexOutOfBoundsException.class, () -> cursor.take(Shape.U32));
    }

    @Test
    void refusesToLookPastItsLimit() {
        cursor.skip(6);
        assertThrows(IndexOutOfBoundsException.class, cursor::peekU8);
    }

    @Test
    void refusesARangeOutsideTheArray() {
        assertThrows(IndexOutOfBoundsException.class, () -> cursor.aim(bytes, 3, 14));
    }
}
