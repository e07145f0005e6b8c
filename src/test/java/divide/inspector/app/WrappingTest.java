package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WrappingTest {
    @Test
    void breaksBetweenWords() {
        assertEquals(
                List.of("the quick brown", "--fox-trot jumps"), Wrapping.lines("the quick brown --fox-trot jumps", 16));
    }

    @Test
    void keepsAWordWholeThatIsTooLong() {
        assertEquals(List.of("a", "127.0.0.1:8000", "b"), Wrapping.lines("a 127.0.0.1:8000 b", 5));
    }

    @Test
    void breaksBehindChineseCharactersWhichTakeTwoColumns() {
        assertEquals(
                List.of("\u8bf7\u6c42\u548c", "\u54cd\u5e94"), Wrapping.lines("\u8bf7\u6c42\u548c\u54cd\u5e94", 7));
    }

    @Test
    void beginsNoLineWithWhatClosesAPhraseAndEndsNoneWithWhatOpensOne() {
        assertEquals(List.of("\u8bf7", "\u6c42\uff0c", "\u548c"), Wrapping.lines("\u8bf7\u6c42\uff0c\u548c", 5));
        assertEquals(
                List.of("\u8bf7\u6c42", "\uff08\u548c\uff09"), Wrapping.lines("\u8bf7\u6c42\uff08\u548c\uff09", 6));
    }

    @Test
    void helpFitsEightyColumnsInChinese() {
        List<String> tooLong = LaunchWords.in(Locale.SIMPLIFIED_CHINESE)
                .help()
                .lines()
                .filter(line -> Wrapping.columns(line) > 80)
                .toList();
        assertEquals(List.of(), tooLong);
    }
}
