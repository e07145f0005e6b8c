package divide.inspector.protocol;

import static divide.inspector.protocol.Frames.assertFieldsAfterName;
import static divide.inspector.protocol.Frames.assertFindings;
import static divide.inspector.protocol.Frames.assertSays;
import static divide.inspector.protocol.Frames.hex;
import static divide.inspector.protocol.Frames.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Requests of which not all has arrived, sound and malformed ones.
class PartialRequestTest {
    @ParameterizedTest
    @CsvSource({
        "ENDED, ENDED_INSIDE",
        "RESET, RESET_INSIDE",
        "TIMED_OUT, TIMED_OUT_INSIDE",
        "CANCELLED, CANCELLED_INSIDE"
    })
    void saysWhyTheRestOfAFieldNeverCame(Ending ending, FindingKind kind) {
        byte[] part = hex("""
            00000006 646976696465   # divide
            0000000a                # args.length 10
            01 0000                 # half of num1
            """);
        Dissection frame = Frames.dissect(FrameKind.REQUEST, part, ending);
        assertFindings(frame, "error " + kind + " num1@15+2");
        assertSays(frame, kind, "num1", "2", "4");
        assertFieldsAfterName(frame, "args.length@10+4:u32=10", "num1.seq@14+1:u8=1", "num1@15+2:i32");
    }

    @Test
    void awaitsUndecodedArgumentsAsOneSpan() {
        Dissection frame = Frames.dissect(FrameKind.REQUEST, hex("""
            00000003 706f77         # pow
            00000008                # args.length 8
            010203                  # three of them
            """), Ending.OPEN);
        assertEquals(Optional.of(new Awaited(Field.UNDECODED, 11, 3, 8)), frame.awaited());
        assertFindings(frame, "warning UNKNOWN_METHOD name@4+3");
    }

    @Test
    void awaitsTheRestOfArgumentsAfterAnUnknownSeq() {
        Dissection frame = Frames.dissect(FrameKind.REQUEST, hex("""
            00000006 646976696465   # divide
            0000000a                # args.length 10
            07 0102                 # an unknown number and two of nine bytes
            """), Ending.OPEN);
        assertEquals(Optional.of(new Awaited(Field.UNDECODED, 15, 2, 9)), frame.awaited());
        assertFindings(frame, "error UNKNOWN_SEQ arg1.seq@14+1");
    }

    @Test
    void awaitsTheArgumentsThatNoParameterIsLeftForAsOneSpan() {
        Dissection frame = Frames.dissect(FrameKind.REQUEST, hex("""
            00000006 646976696465   # divide
            0000000f                # args.length 15
            01 000000c8             # num1 200
            02 00000064             # num2 100, and five bytes are still to come
            """), Ending.OPEN);
        assertEquals(Optional.of(new Awaited(Field.UNDECODED, 24, 0, 5)), frame.awaited());
        assertFindings(frame, "error ARGS_LENGTH_UNFIT args.length@10+4");
    }

    @ParameterizedTest
    @CsvSource({
        "00000006, …",
        "00000006 6469, …",
        "00000006 646976696465, 'divide(…'",
        "00000006 646976696465 0000000a 01 000000c8, 'divide(200, …'",
        "00000003 616464 00000000, add()",
        "00000003 706f77 00000001 ff, pow(…)"
    })
    void sumsUpAsMuchOfTheCallAsIsThere(String hex, String summary) {
        assertEquals(
                summary,
                Frames.dissect(FrameKind.REQUEST, hex(hex), Ending.OPEN).summary());
    }

    @Test
    void awaitsOnlyWhatFitsIntoArgsLength() {
        Dissection frame = Frames.dissect(FrameKind.REQUEST, hex("""
            00000006 646976696465   # divide
            00000004                # args.length 4
            01 0000                 # two of the three bytes that can still come
            """), Ending.OPEN);
        Awaited awaited = frame.awaited().orElseThrow();
        assertEquals("num1", awaited.field().path());
        assertEquals(1, awaited.missing());
    }

    @Test
    void measuresWhatIsLeftOverByTheBytesThatHaveArrived() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            0000000f                # args.length 15
            01 000000c8             # num1 200
            02 00000064             # num2 100
            ffff                    # two of five bytes of nothing
            """);
        assertFindings(
                frame,
                "error ARGS_LENGTH_UNFIT args.length@10+4",
                "error LEFT_OVER_IN_ARGS ?@24+2",
                "error ENDED_INSIDE ?@24+2");
    }
}
