package divide.inspector.protocol;

import static divide.inspector.protocol.Frames.assertFieldsAfterName;
import static divide.inspector.protocol.Frames.assertFindings;
import static divide.inspector.protocol.Frames.assertSays;
import static divide.inspector.protocol.Frames.hex;
import static divide.inspector.protocol.Frames.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Requests that another peer may write otherwise than we do (`wire.md`): accepted, with information.
class AcceptedRequestTest {
    @Test
    void informsOfAnExplicitDefault() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            0000000a                # args.length 10
            01 000000c8             # num1 200
            02 00000001             # num2 1, as if it had been left out
            """);
        assertFindings(frame, "info EXPLICIT_DEFAULT num2@20+4");
        assertSays(frame, FindingKind.EXPLICIT_DEFAULT, "num2", "1");
        assertFieldsAfterName(
                frame,
                "args.length@10+4:u32=10",
                "num1.seq@14+1:u8=1",
                "num1@15+4:i32=200",
                "num2.seq@19+1:u8=2",
                "num2@20+4:i32=1");
    }

    @Test
    void informsOfNum2BeforeNum1() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            0000000a                # args.length 10
            02 00000064             # num2 100
            01 000000c8             # num1 200
            """);
        assertFindings(frame, "info OUT_OF_ORDER num2.seq@14+1");
        assertSays(frame, FindingKind.OUT_OF_ORDER, "num2", "num1");
        assertEquals("divide(200, 100)", frame.summary());
        assertFieldsAfterName(
                frame,
                "args.length@10+4:u32=10",
                "num2.seq@14+1:u8=2",
                "num2@15+4:i32=100",
                "num1.seq@19+1:u8=1",
                "num1@20+4:i32=200");
    }

    @Test
    void informsOfBothWhenTheDefaultComesFirst() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            0000000a                # args.length 10
            02 00000001             # num2 1
            01 000000c8             # num1 200
            """);
        assertFindings(frame, "info OUT_OF_ORDER num2.seq@14+1", "info EXPLICIT_DEFAULT num2@15+4");
    }

    @Test
    void acceptsWhatItOnlyInformsOf() {
        byte[] swapped = hex("""
            00000006 646976696465   # divide
            0000000a                # args.length 10
            02 00000001             # num2 1
            01 000000c8             # num1 200
            """);
        Reading reading = Reading.plain();
        new FrameReader(Methods.DEFAULT, Limits.DEFAULT).read(FrameKind.REQUEST, swapped, 0, swapped.length, reading);
        assertTrue(reading.isSound());
        assertEquals(200, reading.bits(Divide.NUM1));
        assertEquals(1, reading.bits(Divide.NUM2));
    }

    @Test
    void givesALeftOutNum2ItsDefault() {
        byte[] frame = hex("""
            00000006 646976696465   # divide
            00000005                # args.length 5
            01 000000c8             # num1 200
            """);
        Reading reading = Reading.plain();
        new FrameReader(Methods.DEFAULT, Limits.DEFAULT).read(FrameKind.REQUEST, frame, 0, frame.length, reading);
        assertEquals(1, reading.bits(Divide.NUM2));
    }
}
