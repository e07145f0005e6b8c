package divide.inspector.capture.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.capture.Source;
import divide.inspector.capture.filter.Filter.TextRelation;
import divide.inspector.protocol.FindingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How filters are written.
class TermsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "2.0", "divide(200, 100)", "say \"hi\"", "a\\b", "ä:=<b", "\\", "not"})
    void valueThatIsWrittenIsRead(String value) {
        Filter expected = new Filter.Text(TextSubject.RESULT, TextRelation.EQUALS, value);
        assertEquals(
                new Parsed.Understood(expected), new FilterParser(Vocabulary.DEFAULT).parse(Terms.is("result", value)));
    }

    @Test
    void choicesAreWrittenAsTheyAreNamed() {
        assertEquals("source:server", Terms.choice("source", Source.SERVER));
        assertEquals("finding:left-over", Terms.choice("finding", FindingKind.LEFT_OVER));
    }

    @ParameterizedTest
    @CsvSource({
        "'', num1=5",
        "' ', num1=5",
        "num1=5, num1=5",
        "error, error and num1=5",
        "error or a, (error or a) and num1=5",
        "error || a, (error || a) and num1=5",
        "\"for\", \"for\" and num1=5"
    })
    void termIsAdded(String filter, String wanted) {
        assertEquals(wanted, Terms.and(filter, "num1=5"));
    }

    @Test
    void termIsExcluded() {
        assertEquals("not num1=5", Terms.andNot("", "num1=5"));
        assertEquals("error and not num1=5", Terms.andNot("error", "num1=5"));
    }
}
