package divide.inspector.protocol;

import static divide.inspector.protocol.Frames.assertFindings;
import static divide.inspector.protocol.Frames.assertSays;
import static divide.inspector.protocol.Frames.hex;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A response held against the request that it answers (`wire.md`, the row on inexact quotients).
class AnswerTest {
    @ParameterizedTest
    @CsvSource({
        "200, 100, 40000000, 2",
        "200, 1, 43480000, 200",
        "0, 5, 00000000, 0",
        "0, -1717985729, 80000000, 0", // -0.0 is an exact nothing
        "200, 256, 3f480000, 0.78125",
        "-2147483648, -1, 4f000000, 2147483648",
        "-2147483648, 1, cf000000, -2147483648",
        "16777216, 1, 4b800000, 16777216"
    })
    void anExactQuotientIsAFactAndNoFinding(int num1, int num2, String value, String exact) {
        Dissection frame = answer(num1, num2, "01" + value);
        assertFindings(frame);
        assertEquals(List.of(new Fact("exact.quotient", exact)), frame.facts());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 3eaaaaab, 1/3, 0.33333334, 0.33",
        "-1, 3, beaaaaab, -1/3, -0.33333334, 0.33",
        "2, 3, 3f2aaaab, 2/3, 0.6666667, 0.33",
        "16777217, 1, 4b800000, 16777217, 16777216.0, 0.5",
        "2147483647, 1, 4f000000, 2147483647, 2147483600.0, 0.0039",
        "1, 10, 3dcccccd, 0.1, 0.1, 0.2"
    })
    void informsOfAnInexactQuotient(int num1, int num2, String bits, String exact, String value, String ulp) {
        Dissection frame = answer(num1, num2, "01" + bits);
        assertFindings(frame, "info INEXACT_QUOTIENT value@1+4");
        assertSays(frame, FindingKind.INEXACT_QUOTIENT, exact, value, ulp);
        assertEquals(List.of(new Fact("exact.quotient", exact)), frame.facts());
    }

    @Test
    void informsOfAQuotientThatIsFarOff() {
        Dissection frame = answer(200, 100, "01 40400000"); // 3.0
        assertFindings(frame, "info INEXACT_QUOTIENT value@1+4");
        assertSays(frame, FindingKind.INEXACT_QUOTIENT, "200", "100", "2", "3.0", "4.2e6");
    }

    @Test
    void informsOfAQuotientOfZero() {
        Dissection frame = answer(1, 0, "01 7f800000");
        assertFindings(frame, "info NO_QUOTIENT value@1+4");
        assertSays(frame, FindingKind.NO_QUOTIENT, "1", "0", "Infinity");
        assertEquals(List.of(), frame.facts());
    }

    @ParameterizedTest
    @CsvSource({"7fc00000, NaN", "7f800000, Infinity", "ff800000, -Infinity"})
    void informsOfAnAnswerThatIsNoNumber(String bits, String text) {
        Dissection frame = answer(200, 100, "01" + bits);
        assertFindings(frame, "info INEXACT_QUOTIENT value@1+4");
        assertSays(frame, FindingKind.INEXACT_QUOTIENT, "2", text);
    }

    @Test
    void anInvalidOperationIsAnOutcomeAndNoFinding() {
        Dissection frame = answer(100, 0, "02 0000000a 636b5f676f645f657272");
        assertFindings(frame);
        assertEquals(List.of(), frame.facts());
        assertEquals("ck_god_err", frame.summary());
    }

    @Test
    void comparesNothingWithARequestThatCouldNotBeServed() {
        byte[] twice = hex("00000006 646976696465 0000000a 01 000000c8 01 00000064");
        Dissection frame = Dissector.standard().dissectAnswer(hex("01 40000000"), Ending.ENDED, twice);
        assertFindings(frame);
        assertEquals(List.of(), frame.facts());
    }

    @Test
    void comparesTheArgumentsInWhateverOrderTheyCame() {
        byte[] swapped = hex("00000006 646976696465 0000000a 02 00000064 01 000000c8");
        Dissection frame = Dissector.standard().dissectAnswer(hex("01 40000000"), Ending.ENDED, swapped);
        assertEquals(List.of(new Fact("exact.quotient", "2")), frame.facts());
    }

    @Test
    void comparesNothingWithHalfAValue() {
        Dissection frame = answer(200, 100, "01 4000");
        assertFindings(frame, "error ENDED_INSIDE value@1+2");
        assertEquals(List.of(), frame.facts());
    }

    @Test
    void bytesThatNoRequestAskedForAreNoAnswerWhateverTheyLookLike() {
        Dissection frame = Dissector.standard().dissectStray(hex("01 40000000"));
        assertFindings(frame, "error UNASKED ?@0+5");
        assertSays(frame, FindingKind.UNASKED, "5");
        Frames.assertFields(frame, "?@0+5:bytes");
    }

    private static Dissection answer(int num1, int num2, String response) {
        byte[] request = Frames.join(
                hex("00000006 646976696465 0000000a"),
                new byte[] {1},
                Frames.u32(num1),
                new byte[] {2},
                Frames.u32(num2));
        return Dissector.standard().dissectAnswer(hex(response), Ending.ENDED, request);
    }
}
