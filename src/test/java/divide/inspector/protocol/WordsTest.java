package divide.inspector.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    @ParameterizedTest
    @EnumSource(FindingKind.class)
    void hasASentenceForEveryKindOfFinding(FindingKind kind) {
        String words = Words.ENGLISH.finding(new Finding(kind, Response.VALUE, 0, 0, Collections.nCopies(6, 7)));
        assertFalse(words.matches(".*(\\{\\d|\\}|'').*"), words);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, missing 1 of 1 byte.",
        "4, 4, missing 4 of 4 bytes.",
        "1, 4, missing 1 of 4 bytes.",
        "65535, 65536, missing 65535 of 65536 bytes."
    })
    void countsBytesAsPeopleDo(int missing, int need, String expected) {
        Finding finding = Finding.at(FindingKind.ENDED_INSIDE, Response.TYPE, 0, 0, "type", missing, need);
        assertEquals("The bytes end inside type: " + expected, Words.ENGLISH.finding(finding));
    }

    @ParameterizedTest
    @CsvSource({
        "6f6bff21, 'These 4 bytes are not UTF-8: no character begins at byte 3. Send the text encoded as UTF-8.'",
        "ff, 'This byte is not UTF-8: no character begins at byte 1. Send the text encoded as UTF-8.'",
        "61e4bd, 'These 3 bytes are not UTF-8: the character that begins at byte 2 is cut off at their end. "
                + "Make the length count the bytes of the encoded text.'"
    })
    void saysWhetherACharacterIsWrongOrCutOff(String message, String expected) {
        Dissection frame = Frames.response(Frames.failureFrame(Frames.hex(message)));
        assertEquals(expected, Words.ENGLISH.finding(frame.findings().getFirst()));
    }

    @ParameterizedTest
    @CsvSource({"'', 'request, 0 bytes'", "00, 'request, 1 byte: …'", "0000, 'request, 2 bytes: …'"})
    void countsAFramesBytesAsPeopleDo(String hex, String expected) {
        String text = AnnotatedText.of(Frames.dissect(FrameKind.REQUEST, Frames.hex(hex), Ending.OPEN), Words.ENGLISH);
        assertEquals("# " + expected, text.lines().findFirst().orElseThrow());
    }

    @Test
    void saysOfAnAnswerThatIsNoNumberJustThat() {
        Dissection frame = Dissector.standard()
                .dissectAnswer(
                        Frames.hex("01 7fc00000"),
                        Ending.ENDED,
                        FrameWriter.bytes(Request.of(Divide.METHOD, 200, 100)));
        assertEquals(
                "200 / 100 is exactly 2; the answer NaN is no finite number.",
                Words.ENGLISH.finding(frame.findings().getFirst()));
    }

    @Test
    void speaksEnglishWhereThereIsNoTranslation() {
        Finding finding = Finding.at(FindingKind.REPEATED_SEQ, Response.TYPE, 0, 1, "num1");
        assertEquals(Words.ENGLISH.finding(finding), new Words(Locale.of("tlh")).finding(finding));
    }

    @Test
    void writesNumbersWithoutGroupingInEveryLanguage() {
        Finding finding = Finding.at(FindingKind.LENGTH_OVER_LIMIT, Request.NAME_LENGTH, 0, 4, 4294967295L, 256);
        assertFalse(new Words(Locale.GERMANY).finding(finding).contains("4.294"));
    }

    @Test
    void takesBracesInDetailsAsTheyAre() {
        Finding finding = Finding.at(FindingKind.REPEATED_SEQ, Response.TYPE, 0, 1, "{0}'s");
        assertEquals("{0}'s is given again. Send each argument once.", Words.ENGLISH.finding(finding));
    }
}
