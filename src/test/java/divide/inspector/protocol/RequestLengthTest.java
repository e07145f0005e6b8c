package divide.inspector.protocol;

import static divide.inspector.protocol.Frames.assertFields;
import static divide.inspector.protocol.Frames.assertFieldsAfterName;
import static divide.inspector.protocol.Frames.assertFindings;
import static divide.inspector.protocol.Frames.assertSays;
import static divide.inspector.protocol.Frames.hex;
import static divide.inspector.protocol.Frames.request;
import static divide.inspector.protocol.Frames.requestFrame;
import static divide.inspector.protocol.Frames.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lengths of a request that are over their limit or leave bytes over (`wire.md`), typed by hand.
class RequestLengthTest {
    @Test
    void takesANameOfExactlyTheLimit() {
        Dissection frame = request(requestFrame(utf8("n".repeat(256)), new byte[0]));
        assertFindings(frame, "warning UNKNOWN_METHOD name@4+256");
    }

    @Test
    void refusesANameOneOverTheLimitAndDecodesNothingAfterIt() {
        Dissection frame = request(requestFrame(utf8("n".repeat(257)), new byte[0]));
        assertFindings(frame, "error LENGTH_OVER_LIMIT name.length@0+4");
        assertSays(frame, FindingKind.LENGTH_OVER_LIMIT, "257", "256");
        assertFields(frame, "name.length@0+4:u32=257", "?@4+261:bytes");
        assertTrue(frame.awaited().isEmpty());
    }

    @Test
    void refusesTheHighestNameLengthAsAnUnsignedNumber() {
        Dissection frame = request("ffffffff # name.length 4294967295");
        assertFindings(frame, "error LENGTH_OVER_LIMIT name.length@0+4");
        assertSays(frame, FindingKind.LENGTH_OVER_LIMIT, "4294967295", "256");
        assertFields(frame, "name.length@0+4:u32=4294967295");
    }

    @Test
    void takesArgumentsOfExactlyTheLimit() {
        Dissection frame = request(requestFrame(utf8("pow"), new byte[65536]));
        assertFindings(frame, "warning UNKNOWN_METHOD name@4+3");
        assertEquals("?@11+65536:bytes", Frames.spell(frame.fields().getLast()));
    }

    @Test
    void refusesArgumentsOneOverTheLimitAndDecodesNothingAfterThem() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            00010001                # args.length 65537
            01 000000c8             # num1 200, but the frame has no end
            """);
        assertFindings(frame, "error LENGTH_OVER_LIMIT args.length@10+4");
        assertSays(frame, FindingKind.LENGTH_OVER_LIMIT, "65537", "65536");
        assertFieldsAfterName(frame, "args.length@10+4:u32=65537", "?@14+5:bytes");
    }

    @Test
    void refusesArgumentsOverTheLimitOfAMethodThatNobodyKnowsToo() {
        Dissection frame = request("""
            00000003 706f77         # pow
            ffffffff                # args.length 4294967295
            """);
        assertFindings(frame, "warning UNKNOWN_METHOD name@4+3", "error LENGTH_OVER_LIMIT args.length@7+4");
    }

    @Test
    void hintsAtALittleEndianNameLength() {
        Dissection frame = request("""
            06000000 646976696465   # name.length 6, least significant byte first
            05000000                # args.length 5, likewise
            01 c8000000             # num1 200, likewise
            """);
        assertFindings(frame, "error LENGTH_LITTLE_ENDIAN name.length@0+4");
        assertSays(frame, FindingKind.LENGTH_LITTLE_ENDIAN, "100663296", "256", "6");
        assertFields(frame, "name.length@0+4:u32=100663296", "?@4+15:bytes");
    }

    @Test
    void hintsAtALittleEndianArgsLength() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            0a000000                # args.length 10, least significant byte first
            01 000000c8             # num1 200
            02 00000064             # num2 100
            """);
        assertFindings(frame, "error LENGTH_LITTLE_ENDIAN args.length@10+4");
        assertSays(frame, FindingKind.LENGTH_LITTLE_ENDIAN, "167772160", "65536", "10");
        assertFieldsAfterName(frame, "args.length@10+4:u32=167772160", "?@14+10:bytes");
    }

    @ParameterizedTest
    @CsvSource({"00010000, true", "01010000, false", "00000101, false"})
    void hintsOnlyAtLittleEndianLengthsWithinTheLimit(String nameLength, boolean hint) {
        Dissection frame = request(nameLength);
        assertEquals(
                hint ? FindingKind.LENGTH_LITTLE_ENDIAN : FindingKind.LENGTH_OVER_LIMIT,
                frame.findings().getFirst().kind());
    }

    @Test
    void goesByTheLimitsThatItIsGiven() {
        byte[] divide = hex("""
            00000006 646976696465   # divide
            0000000a                # args.length 10
            01 000000c8             # num1 200
            02 00000064             # num2 100
            """);
        assertEquals("", findingsWithin(new Limits(6, 10, 1), divide));
        assertEquals("error LENGTH_OVER_LIMIT name.length@0+4", findingsWithin(new Limits(5, 10, 1), divide));
        assertEquals("error LENGTH_OVER_LIMIT args.length@10+4", findingsWithin(new Limits(6, 9, 1), divide));
    }

    @Test
    void refusesBytesAfterTheFrame() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            00000005                # args.length 5
            01 000000c8             # num1 200
            0a                      # a line feed that belongs to nothing
            """);
        assertFindings(frame, "error LEFT_OVER ?@19+1");
        assertSays(frame, FindingKind.LEFT_OVER, "1", "request");
        assertFieldsAfterName(
                frame, "args.length@10+4:u32=5", "num1.seq@14+1:u8=1", "num1@15+4:i32=200", "?@19+1:bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000003 706f77 00000000", // unknown method
                "00000003 616464 00000000", // add
                "00000006 646976696465 00000000", // num1 missing
                "00000006 646976696465 00000005 07 00000000", // unknown seq
                "00000006 646976696465 0000000a 01 00000000 01 00000000", // a seq twice
                "00000006 646976696465 00000007 01 00000000 02 00", // args.length
                "00000002 c328 00000000" // name that is not UTF-8
            })
    void theNextFrameStartsWhereArgsLengthSays(String hex) {
        byte[] bad = hex(hex);
        byte[] both = Frames.join(bad, hex("00000006 646976696465 00000005 01 000000c8"));
        FrameReader reader = new FrameReader(Methods.DEFAULT, Limits.DEFAULT);
        Reading reading = Reading.plain();
        reader.read(FrameKind.REQUEST, both, 0, both.length, reading);
        assertEquals(Reading.State.WHOLE, reading.state());
        assertEquals(bad.length, reading.length());
        assertFalse(reading.isSound());
        reader.read(FrameKind.REQUEST, both, reading.length(), both.length, reading);
        assertTrue(reading.isSound());
    }

    private static String findingsWithin(Limits limits, byte[] bytes) {
        return Frames.findings(new Dissector(Methods.DEFAULT, limits).dissect(FrameKind.REQUEST, bytes, Ending.ENDED));
    }
}
