package divide.inspector.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {
    private final Locale ownDefault = Locale.getDefault();

    @AfterEach
    void restoreTheDefault() {
        Locale.setDefault(ownDefault);
    }

    @ParameterizedTest
    @CsvSource({
        "zh, zh-HK, 你好",
        "zh, fr, hello",
        "zh, en, hello",
        "zh, en-GB, hello",
        "zh, '', hello",
        "en, zh, 你好",
        "fr, zh-CN, 你好",
        "fr, de, hello",
        "fr, '', hello"
    })
    void speaksTheLanguageThatWasAskedForOrEnglish(String ofJvm, String asked, String greeting) {
        Locale.setDefault(Locale.forLanguageTag(ofJvm));
        assertEquals(
                greeting,
                Bundles.of("divide.inspector.protocol.greetings", Locale.forLanguageTag(asked))
                        .getString("greeting"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "divide.inspector.protocol.words",
                "divide.inspector.rpc.failures",
                "divide.inspector.capture.filter",
                "divide.inspector.ui.messages",
                "divide.inspector.app.launch"
            })
    void everyBundleSaysThatItHasEnglish(String name) {
        assertEquals(Locale.ENGLISH, Bundles.of(name, Locale.UK).getLocale());
    }

    /// Readers of traditional characters are better off with simplified ones than with English.
    @ParameterizedTest
    @ValueSource(strings = {"zh", "zh-CN", "zh-SG", "zh-Hans", "zh-Hans-CN", "zh-TW", "zh-Hant-HK"})
    void everyChineseGetsSimplifiedChinese(String asked) {
        assertEquals("\u54cd\u5e94", new Words(Locale.forLanguageTag(asked)).format("kind.response"));
    }

    @Test
    void theWordsOfTheWireAreEnglishForEveryLocaleOfTheJvm() {
        Finding finding = Finding.at(FindingKind.REPEATED_SEQ, Response.TYPE, 0, 1, "num1");
        Stream.of("zh", "ar", "de").map(Locale::forLanguageTag).forEach(locale -> {
            Locale.setDefault(locale);
            assertEquals("num1 is given again. Send each argument once.", new Words(Locale.ROOT).finding(finding));
        });
    }
}
