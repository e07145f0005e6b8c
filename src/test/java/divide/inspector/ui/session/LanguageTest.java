package divide.inspector.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
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
    @ValueSource(strings = {"", "de", "english", "e", "-zh", "zhong", "中文", "en zh"})
    void isUnknownOtherwise(String tag) {
        assertEquals(Optional.empty(), Language.of(tag));
    }
}
