package divide.inspector.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    @ParameterizedTest
    @EnumSource(FindingKind.class)
    void hasASentenceForEveryKindOfFinding(FindingKind kind) {
        String words = Words.ENGLISH.finding(new Finding(kind, Response.VALUE, 0, 0, Collections.nCopies(6, "detail")));
        assertFalse(words.matches(".*(\\{\\d|\\}|'').*"), words);
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
