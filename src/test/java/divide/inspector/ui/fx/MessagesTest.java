package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    /// There are no German texts.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en-US               | 12,345
                    zh-CN               | 12,345
                    de-DE               | 12.345
                    en-DE               | 12.345
                    en-US-u-rg-dezzzz   | 12.345
                    zh-CN-u-rg-dezzzz   | 12,345
                    fr-FR               | 12\u202f345
                    """)
    void groupsNumbersAsWhereTheUserLives(String tag, String words) {
        assertEquals(words, new Messages(Locale.forLanguageTag(tag)).text("server.connection.count", 12_345));
    }

    @Test
    void figuresChangeWithTheTexts() {
        Messages messages = new Messages(Locale.forLanguageTag("en-DE"));
        assertEquals("3,2 ms", messages.figures().duration(3_200_000));
        messages.speak(Locale.SIMPLIFIED_CHINESE);
        assertEquals("3.2 ms", messages.figures().duration(3_200_000));
    }
}
