package divide.inspector.protocol;

import static divide.inspector.protocol.Frames.assertFieldsAfterName;
import static divide.inspector.protocol.Frames.assertFindings;
import static divide.inspector.protocol.Frames.assertSays;
import static divide.inspector.protocol.Frames.hex;
import static divide.inspector.protocol.Frames.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Arguments that break a rule of `wire.md`, typed by hand: what is found, where, and what remains readable.
class RequestArgumentsTest {
    @Test
    void refusesArgumentsWithoutNum1() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            00000005                # args.length 5
            02 00000064             # num2 100
            """);
        assertFindings(frame, "error MISSING_PARAMETER num1@19+0");
        assertSays(frame, FindingKind.MISSING_PARAMETER, "num1", "divide");
        assertFieldsAfterName(frame, "args.length@10+4:u32=5", "num2.seq@14+1:u8=2", "num2@15+4:i32=100");
    }

    @Test
    void refusesNoArgumentsAtAll() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            00000000                # args.length 0
            """);
        assertFindings(frame, "error ARGS_LENGTH_UNFIT args.length@10+4", "error MISSING_PARAMETER num1@14+0");
        assertSays(frame, FindingKind.ARGS_LENGTH_UNFIT, "0", "5", "10", "divide");
        assertFieldsAfterName(frame, "args.length@10+4:u32=0");
    }

    @Test
    void refusesArgumentsThatEndInsideNum1() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            00000004                # args.length 4, one too few
            01 000000               # num1 without its last byte
            """);
        assertFindings(frame, "error ARGS_LENGTH_UNFIT args.length@10+4", "error CUT_BY_ARGS_LENGTH num1@15+3");
        assertSays(frame, FindingKind.ARGS_LENGTH_UNFIT, "4", "5", "10");
        assertSays(frame, FindingKind.CUT_BY_ARGS_LENGTH, "num1", "3", "4");
        assertFieldsAfterName(frame, "args.length@10+4:u32=4", "num1.seq@14+1:u8=1", "num1@15+3:i32");
    }

    @Test
    void refusesArgumentsThatEndBeforeNum2() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            00000006                # args.length 6
            01 000000c8             # num1 200
            02                      # num2 without a byte
            """);
        assertFindings(frame, "error ARGS_LENGTH_UNFIT args.length@10+4", "error CUT_BY_ARGS_LENGTH num2@20+0");
        assertSays(frame, FindingKind.CUT_BY_ARGS_LENGTH, "num2", "0", "4");
        assertFieldsAfterName(
                frame, "args.length@10+4:u32=6", "num1.seq@14+1:u8=1", "num1@15+4:i32=200", "num2.seq@19+1:u8=2");
    }

    @Test
    void refusesArgumentsThatEndInsideNum2() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            00000007                # args.length 7
            01 000000c8             # num1 200
            02 00                   # the first byte of num2
            """);
        assertFindings(frame, "error ARGS_LENGTH_UNFIT args.length@10+4", "error CUT_BY_ARGS_LENGTH num2@20+1");
        assertSays(frame, FindingKind.ARGS_LENGTH_UNFIT, "7", "5", "10");
        assertSays(frame, FindingKind.CUT_BY_ARGS_LENGTH, "num2", "1", "4");
        assertFieldsAfterName(
                frame,
                "args.length@10+4:u32=7",
                "num1.seq@14+1:u8=1",
                "num1@15+4:i32=200",
                "num2.seq@19+1:u8=2",
                "num2@20+1:i32");
    }

    @Test
    void readsNothingOfTheNextFrameIntoArgumentsThatEndEarly() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            00000004                # args.length 4, one too few
            01 000000               # num1 without its last byte
            c8                      # which stands behind the frame
            """);
        assertFindings(
                frame,
                "error ARGS_LENGTH_UNFIT args.length@10+4",
                "error CUT_BY_ARGS_LENGTH num1@15+3",
                "error LEFT_OVER ?@18+1");
        assertFieldsAfterName(frame, "args.length@10+4:u32=4", "num1.seq@14+1:u8=1", "num1@15+3:i32", "?@18+1:bytes");
    }

    @Test
    void refusesBytesLeftOverInTheArguments() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            0000000f                # args.length 15
            01 000000c8             # num1 200
            02 00000064             # num2 100
            ff ff ff ff ff          # five bytes of nothing
            """);
        assertFindings(frame, "error ARGS_LENGTH_UNFIT args.length@10+4", "error LEFT_OVER_IN_ARGS ?@24+5");
        assertSays(frame, FindingKind.ARGS_LENGTH_UNFIT, "15", "5", "10");
        assertSays(frame, FindingKind.LEFT_OVER_IN_ARGS, "5");
        assertFieldsAfterName(
                frame,
                "args.length@10+4:u32=15",
                "num1.seq@14+1:u8=1",
                "num1@15+4:i32=200",
                "num2.seq@19+1:u8=2",
                "num2@20+4:i32=100",
                "?@24+5:bytes");
    }

    @Test
    void refusesAnUnknownSeqAtTheFirstPlace() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            0000000a                # args.length 10
            07 000000c8             # there is no parameter 7
            02 00000064             # could be num2, but where it starts is a guess
            """);
        assertFindings(frame, "error UNKNOWN_SEQ arg1.seq@14+1");
        assertSays(frame, FindingKind.UNKNOWN_SEQ, "7", "1", "2", "num1", "num2");
        assertFieldsAfterName(frame, "args.length@10+4:u32=10", "arg1.seq@14+1:u8=7", "?@15+9:bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 255})
    void refusesAnUnknownSeqAtTheSecondPlace(int seq) {
        Dissection frame = request("""
            00000006 646976696465   # divide
            0000000a                # args.length 10
            01 000000c8             # num1 200
            %02x 00000064           # no parameter has this number
            """.formatted(seq));
        assertFindings(frame, "error UNKNOWN_SEQ arg2.seq@19+1");
        assertSays(frame, FindingKind.UNKNOWN_SEQ, Integer.toString(seq), "2", "1 (num1)", "2 (num2)");
        assertFieldsAfterName(
                frame,
                "args.length@10+4:u32=10",
                "num1.seq@14+1:u8=1",
                "num1@15+4:i32=200",
                "arg2.seq@19+1:u8=" + seq,
                "?@20+4:bytes");
    }

    @Test
    void showsAnUnknownSeqThatEndsTheArguments() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            00000006                # args.length 6
            01 000000c8             # num1 200
            03                      # no parameter has this number
            """);
        assertFindings(frame, "error ARGS_LENGTH_UNFIT args.length@10+4", "error UNKNOWN_SEQ arg2.seq@19+1");
        assertFieldsAfterName(
                frame, "args.length@10+4:u32=6", "num1.seq@14+1:u8=1", "num1@15+4:i32=200", "arg2.seq@19+1:u8=3");
    }

    @Test
    void refusesNum1Twice() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            0000000a                # args.length 10
            01 000000c8             # num1 200
            01 00000064             # num1 once more, 100
            """);
        assertFindings(frame, "error REPEATED_SEQ num1.seq@19+1");
        assertSays(frame, FindingKind.REPEATED_SEQ, "num1");
        assertFieldsAfterName(
                frame,
                "args.length@10+4:u32=10",
                "num1.seq@14+1:u8=1",
                "num1@15+4:i32=200",
                "num1.seq@19+1:u8=1",
                "num1@20+4:i32=100");
    }

    @Test
    void refusesNum2TwiceAndStillMissesNum1() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            0000000a                # args.length 10
            02 000000c8             # num2 200
            02 00000064             # num2 once more, 100
            """);
        assertFindings(frame, "error REPEATED_SEQ num2.seq@19+1", "error MISSING_PARAMETER num1@24+0");
        assertFieldsAfterName(
                frame,
                "args.length@10+4:u32=10",
                "num2.seq@14+1:u8=2",
                "num2@15+4:i32=200",
                "num2.seq@19+1:u8=2",
                "num2@20+4:i32=100");
    }

    @Test
    void refusesAThirdArgumentThatRepeatsTheFirst() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            0000000f                # args.length 15
            01 000000c8             # num1 200
            02 00000064             # num2 100
            01 00000007             # num1 once more, 7
            """);
        assertFindings(frame, "error ARGS_LENGTH_UNFIT args.length@10+4", "error REPEATED_SEQ num1.seq@24+1");
    }

    @Test
    void placesAnExplicitDefaultAtTheNum2ThatHasIt() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            0000000f                # args.length 15
            01 000000c8             # num1 200
            02 00000005             # num2 5
            02 00000001             # num2 once more, 1
            """);
        frame.findings().stream()
                .filter(finding -> finding.kind() == FindingKind.EXPLICIT_DEFAULT)
                .forEach(finding -> assertEquals(
                        Optional.of("1"),
                        frame.fieldAt(finding.offset()).orElseThrow().value()));
    }

    @Test
    void remarksOnNothingWhereSomethingIsWrong() {
        Dissection frame = request("""
            00000006 646976696465   # divide
            0000000f                # args.length 15
            02 00000001             # num2 1, its default, before num1
            01 000000c8             # num1 200
            02 00000001             # num2 once more
            """);
        assertFindings(frame, "error ARGS_LENGTH_UNFIT args.length@10+4", "error REPEATED_SEQ num2.seq@24+1");
    }

    /// The server answers from a plain reading, so it must not call missing what it only passed over.
    @Test
    void missesNoParameterThatStandsAfterARepeatedOne() {
        byte[] frame = hex("""
            00000006 646976696465   # divide
            0000000f                # args.length 15
            02 00000005             # num2 5
            02 00000006             # num2 once more, 6
            01 000000c8             # num1 200
            """);
        Reading reading = Reading.plain();
        new FrameReader(Methods.DEFAULT, Limits.DEFAULT).read(FrameKind.REQUEST, frame, 0, frame.length, reading);
        assertEquals(
                "error ARGS_LENGTH_UNFIT args.length@10+4\nerror REPEATED_SEQ num2.seq@19+1",
                reading.findings().stream().map(Frames::spell).collect(Collectors.joining("\n")));
    }
}
