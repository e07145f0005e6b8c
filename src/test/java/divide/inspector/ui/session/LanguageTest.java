package divide.inspector.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.ui.fx.Regions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "en, ENGLISH",
        "en-US, ENGLISH",
        "en_GB, ENGLISH",
        "zh, CHINESE",
        "zh-CN, CHINESE",
        "zh_CN, CHINESE",
        "zh-Hans, CHINESE",
        "ZH-hans-cn, CHINESE",
        "system, SYSTEM"
    })
    void isKnownInEveryRegionAndScript(String tag, Language language) {
        assertEquals(Optional.of(language), Language.of(tag));
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, DE, en, DE", "CHINESE, DE, zh, DE", "CHINESE, CN, zh, CN", "CHINESE, '', zh, CN"})
    void numbersAreWrittenAsInTheRegion(Language language, String region, String spoken, String written) {
        Locale locale = language.locale(region);
        assertEquals(List.of(spoken, written), List.of(locale.getLanguage(), Regions.of(locale)));
    }

    /// Fonts are chosen by it: Chinese characters look otherwise in Japan.
    @Test
    void chineseStaysThatOfChinaInAnyRegion() {
        assertEquals("CN", Language.CHINESE.locale("JP").getCountry());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "english", "e", "-zh", "zhong", "中文", "en zh"})
    void isUnknownOtherwise(String tag) {
        assertEquals(Optional.empty(), Language.of(tag));
    }
}
