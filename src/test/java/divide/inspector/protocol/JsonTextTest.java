package divide.inspector.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "22, \\\"",
                "5c, \\\\",
                "0a, \\n",
                "0d, \\r",
                "09, \\t",
                "00, \\u0000",
                "1b, \\u001b",
                "7f, \\u007f",
                "85, \\u0085",
                "ad, \\u00ad",
                "2028, \\u2028",
                "2029, \\u2029",
                "202e, \\u202e",
                "feff, \\ufeff",
                "e0041, \\udb40\\udc41"
            })
    void escapesWhatWouldBreakALineOrHideItself(String codePoint, String escaped) {
        assertEquals(escaped, JsonText.escape(Character.toString(Integer.parseInt(codePoint, 16))));
    }

    @Test
    void leavesReadableTextAsItIs() {
        assertEquals("\"é 你好 😀 / '\"", JsonText.quote("é 你好 😀 / '"));
    }

    @Test
    void escapesHalfACharacter() {
        assertEquals("a\\ud83db", JsonText.escape("a\uD83Db"));
    }
}
