package divide.inspector.capture.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import divide.inspector.capture.filter.Mistake.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Where filters are wrong, and what is said of it. The wrong part stands between `[` and `]`.
class MistakeTest {
    private static final Map<String, String> WORDS = new TreeMap<>();

    static {
        put("a [\"bc]", "The quote isn't closed. Write a \" at its end.");
        put("a [(]b", "The parenthesis isn't closed. Write a ) at its end, or put it in quotes to look for it.");
        put("[(]", "The parenthesis isn't closed. Write a ) at its end, or put it in quotes to look for it.");
        put("a[)] b", "No parenthesis is open here. Remove the ), or put it in quotes to look for it.");
        put("a [()]", "There is nothing in the parentheses. Write a test between them, or remove them.");
        put(
                "[or] a",
                "There is nothing before \"or\" that it could join. Write a test before it, or put the word in quotes to look for it.");
        put(
                "a and [or] b",
                "There is nothing before \"or\" that it could join. Write a test before it, or put the word in quotes to look for it.");
        put(
                "a [and]",
                "Something has to follow \"and\". Write a test behind it, or put the word in quotes to look for it.");
        put(
                "([not])",
                "Something has to follow \"not\". Write a test behind it, or put the word in quotes to look for it.");
        put(
                "a [<=] 5",
                "There is no name before the operator. Write what is to be compared, as in num1=5, or put the text in quotes to look for it.");
        put("[numm1]=5", "There is no \"numm1\" to be compared. Write num1, or put the text in quotes to look for it.");
        put(
                "[latnecy]>5ms",
                "There is no \"latnecy\" to be compared. Write latency, or put the text in quotes to look for it.");
        put(
                "[12]:00:05",
                "There is no \"12\" to be compared. Choose another name (Ctrl+Space lists them), or put the text in quotes to look for it.");
        put("error [num2=]", "A value has to follow num2= here.");
        put("([num2 >] )", "A value has to follow num2> here.");
        put("num1=[..]", "A value has to follow .. here.");
        put("a [method<]x", "method is text, which has no order. Use : for contains, = for equals or != for differs.");
        put("mark:[bad]", "\"bad\" is no mark. Choose one of: error, warning, info, fine, open.");
        put("num1=[1.5]", "\"1.5\" is not a whole number, and num1 is one. Write it as 200, -1 or 0xc8.");
        put("num1=1..[x]", "\"x\" is not a whole number, and num1 is one. Write it as 200, -1 or 0xc8.");
        put("num1=[3000000000]", "3000000000 is out of range: num1 goes from -2147483648 to 2147483647.");
        put("value<[1,5]", "\"1,5\" is no number, and value is one. Write it as 0.5, 1e-3, NaN or Infinity.");
        put("value<[1e99]", "1e99 is out of range: value goes from -3.4028235E38 to 3.4028235E38.");
        put("[value<NaN]", "NaN is neither less nor more than a number. Use value=NaN or value!=NaN.");
        put("size>[1XB]", "\"1XB\" is no size. Write a number and, without a blank, one of: B, KB, KiB, MB, MiB.");
        put("latency>[1] ms", "1 needs a unit. Write 1ms, or ns, us, s or min, without a blank.");
        put(
                "latency>[1h]",
                "\"1h\" is no duration. Write a number and, without a blank, a unit: ns, us, ms, s or min.");
        put("time>[25:00]", "\"25:00\" is no time. Write 12:00, 12:00:05.250, 2026-11-25 or 2026-11-25T12:00.");
        put(
                "time>[2026-02-30]",
                "\"2026-02-30\" is no time. Write 12:00, 12:00:05.250, 2026-11-25 or 2026-11-25T12:00.");
        put("num1=[5..1]", "The range begins above its end. Write 1..5.");
        put("[num1<1..5]", "A range goes with = or !=. Write num1=1..5.");
        put(
                "time=[12:00..2026-11-25]",
                "One end of the range has a date, the other has none. Write both with a date or both without.");
    }

    private static void put(String filter, String words) {
        WORDS.put(filter, words);
    }

    private static Mistake mistake(String text) {
        return switch (new FilterParser(Vocabulary.DEFAULT).parse(text)) {
            case Parsed.Understood(Filter filter) -> throw new AssertionError(text + " is understood as " + filter);
            case Parsed.Mistaken(Mistake mistake) -> mistake;
        };
    }

    private static String plain(String marked) {
        return marked.replace("[", "").replace("]", "");
    }

    @Test
    void mistakesAreSaidWhereTheyAre() {
        FilterWords words = new FilterWords(Locale.ENGLISH);
        Map<String, String> said = new TreeMap<>();
        for (String marked : WORDS.keySet()) {
            String text = plain(marked);
            Mistake mistake = mistake(text);
            String wrong = text.substring(mistake.from(), mistake.to());
            said.put(
                    text.substring(0, mistake.from()) + "[" + wrong + "]" + text.substring(mistake.to()),
                    words.mistake(mistake));
        }
        assertEquals(WORDS, said);
    }

    @Test
    void refusesWhatIsTooLongToBeReadAtEachKey() {
        assertEquals(new Mistake(Kind.TOO_LONG, 10_000, 10_002, List.of("10000")), mistake("a".repeat(10_002)));
        assertInstanceOf(Parsed.Understood.class, new FilterParser(Vocabulary.DEFAULT).parse("a".repeat(10_000)));
    }

    @Test
    void depthHasABound() {
        assertEquals(Kind.TOO_DEEP, mistake("(".repeat(2_000) + "a").kind());
        assertEquals(Kind.TOO_DEEP, mistake("not ".repeat(2_000) + "a").kind());
    }

    @Test
    void everyKindOfMistakeIsTried() {
        Set<Kind> tried = EnumSet.of(Kind.TOO_DEEP, Kind.TOO_LONG);
        WORDS.keySet().forEach(marked -> tried.add(mistake(plain(marked)).kind()));
        assertEquals(EnumSet.allOf(Kind.class), tried);
    }
}
