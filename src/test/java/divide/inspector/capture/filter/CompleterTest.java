package divide.inspector.capture.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How filters could go on; `|` is the caret.
class CompleterTest {
    private final Completer completer = new Completer(Vocabulary.DEFAULT);

    private Completion at(String withCaret) {
        return completer.at(withCaret.replace("|", ""), withCaret.indexOf('|'));
    }

    private List<String> texts(String withCaret) {
        return at(withCaret).candidates().stream().map(Candidate::text).toList();
    }

    @Test
    void offersNamesAtFirst() {
        List<String> texts = texts("|");
        assertEquals(List.of("error", "warning", "info", "marked", "method:"), texts.subList(0, 5));
        assertTrue(texts.containsAll(List.of(
                "conn:",
                "note:",
                "client:",
                "server:",
                "num1:",
                "num2:",
                "value:",
                "latency:",
                "size:",
                "time:",
                "not ")));
        assertFalse(texts.contains("and "));
    }

    @Test
    void offersWhatBeginsAsTyped() {
        assertEquals(List.of("num1:", "num2:", "number:", "num1.seq:", "num2.seq:"), texts("error NUM|"));
    }

    @Test
    void joinsWhatIsComplete() {
        assertTrue(texts("error |").containsAll(List.of("and ", "or ", "not ")));
        assertTrue(texts("(num1=5) |").containsAll(List.of("and ", "or ")));
        assertFalse(texts("error and |").contains("and "));
        assertFalse(texts("(|").contains("or "));
        assertFalse(texts("error || |".replaceFirst("\\|\\| ", "or ")).contains("or "));
    }

    @Test
    void offersOperatorsBehindAName() {
        assertEquals(
                List.of("latency=", "latency!=", "latency<", "latency<=", "latency>", "latency>=", "latency:"),
                texts("latency|"));
        assertEquals(List.of("method:", "method=", "method!="), texts("not method|"));
    }

    @Test
    void offersTheValuesThatThereAre() {
        assertEquals(List.of("server"), texts("source:se|"));
        assertEquals(List.of("divide", "add"), texts("method = |"));
        assertEquals(List.of("error", "warning", "info", "fine", "open"), texts("a (mark:|"));
        assertEquals(List.of("not-utf8", "not-implemented", "no-quotient"), texts("finding:no|"));
        assertEquals(List.of("NaN"), texts("value=n|"));
    }

    @Test
    void offersUnitsBehindNumbers() {
        assertEquals(List.of("1.5ns", "1.5us", "1.5ms", "1.5s", "1.5min"), texts("latency>1.5|"));
        assertEquals(List.of("1ms..5ms", "1ms..5min"), texts("latency=1ms..5m|"));
        assertEquals(List.of("2KB", "2KiB"), texts("size<2k|"));
    }

    @ParameterizedTest
    @CsvSource({
        "erro| and x, error and x",
        "er|ro, error",
        "source:s|e x, source:server x",
        "a (mark:fi|), a (mark:fine)"
    })
    void takesThePlaceOfTheWord(String withCaret, String completed) {
        String text = withCaret.replace("|", "");
        Completion completion = at(withCaret);
        Candidate first = completion.candidates().getFirst();
        assertEquals(completed, completion.apply(text, first));
        assertEquals(completed.length(), completion.caretAfter(first) + text.length() - completion.to());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"er|", "result:\"er|", "num1=|", "result:|", "unknown:|", "time>=1|"})
    void saysNothingWhereAnythingCouldStand(String withCaret) {
        assertEquals(List.of(), texts(withCaret));
    }

    @Test
    void everyCandidateIsExplained() {
        FilterWords words = new FilterWords(Locale.ENGLISH);
        Stream<String> names = Vocabulary.DEFAULT.subjects().stream()
                .flatMap(subject -> Stream.of(subject.label() + "|", subject.label() + ":|", subject.label() + "=5|"));
        Stream.concat(Stream.of("|", "a |"), names)
                .flatMap(text -> at(text).candidates().stream())
                .forEach(candidate -> assertFalse(words.explanation(candidate).isEmpty(), candidate.text()));
    }
}
