package divide.inspector.protocol;

import static divide.inspector.protocol.Frames.hex;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.wire.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private final FrameReader reader = new FrameReader(Methods.DEFAULT, Limits.DEFAULT);
    private final Reading reading = Reading.plain();

    @Test
    void letsGoOfAnArrayThatIsNotToBeKept() {
        byte[] large = hex("00000006 646976696465 00000005 01 000000c8");
        byte[] small = new byte[1];
        reader.read(FrameKind.REQUEST, large, 0, large.length, reading);
        reading.keepOnly(large);
        assertTrue(reading.has(Request.NAME));
        reading.keepOnly(small);
        assertSame(small, reading.bytes());
        assertFalse(reading.has(Request.NAME));
    }

    @Test
    void hasNoFieldOfAResponseAfterARequest() {
        read(FrameKind.REQUEST, "00000006 646976696465 00000005 01 000000c8");
        assertTrue(reading.has(Request.NAME));
        for (Field field : List.of(Response.TYPE, Response.VALUE, Response.MESSAGE_LENGTH, Response.MESSAGE)) {
            assertFalse(reading.has(field), field::path);
        }
    }

    @Test
    void hasNoFieldOfARequestAfterAResponse() {
        read(FrameKind.RESPONSE, "02 00000001 61");
        assertTrue(reading.has(Response.MESSAGE));
        assertFalse(reading.has(Request.NAME));
        assertFalse(reading.has(Divide.NUM1.valueField()));
    }

    @Test
    void hasNoArgumentOfAnotherMethod() {
        read(FrameKind.REQUEST, "00000006 646976696465 00000005 01 000000c8");
        Field other = new Field(
                "base", Shape.I32, Role.FIRST_ARGUMENT, Divide.NUM1.valueField().slot());
        assertFalse(reading.has(other));
        assertThrows(IllegalStateException.class, () -> reading.bits(other));
        assertEquals(200, reading.bits(Divide.NUM1));
    }

    private void read(FrameKind kind, String hex) {
        byte[] bytes = hex(hex);
        reader.read(kind, bytes, 0, bytes.length, reading);
    }
}
