package divide.inspector.capture.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Mark;
import divide.inspector.capture.Source;
import divide.inspector.capture.filter.Filter.TextRelation;
import divide.inspector.protocol.FindingKind;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.Severity;
import divide.inspector.wire.Shape;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What filters say.
class FilterParserTest {
    private static final Filter A = new Filter.Word("a");
    private static final Filter B = new Filter.Word("b");
    private static final Filter C = new Filter.Word("c");
    private static final NumberSubject NUM1 = new NumberSubject.Argument("num1", Shape.I32);
    private static final NumberSubject VALUE = new NumberSubject.InFrame(FrameKind.RESPONSE, Response.VALUE);

    private static Filter parse(String text) {
        return switch (new FilterParser(Vocabulary.DEFAULT).parse(text)) {
            case Parsed.Understood(Filter filter) -> filter;
            case Parsed.Mistaken(Mistake mistake) -> throw new AssertionError(text + ": " + mistake);
        };
    }

    private static Filter number(NumberSubject subject, double low, double high) {
        return new Filter.Number(subject, new Range.Within(low, high));
    }

    private static boolean holds(String text, double number) {
        return ((Filter.Number) parse(text)).range().contains(number);
    }

    @Test
    void nothingLetsEverythingThrough() {
        assertTrue(parse(" \t ").isAll());
    }

    @Test
    void wordsBesideEachOtherAllHaveToHold() {
        assertEquals(new Filter.And(List.of(A, B, C)), parse("a b and c"));
    }

    @Test
    void orBindsLessThanAnd() {
        assertEquals(new Filter.Or(List.of(new Filter.And(List.of(A, B)), C)), parse("a b or c"));
        assertEquals(new Filter.And(List.of(A, new Filter.Or(List.of(B, C)))), parse("a (b OR c)"));
    }

    @Test
    void notBindsMost() {
        assertEquals(new Filter.And(List.of(new Filter.Not(A), B)), parse("not a b"));
        assertEquals(new Filter.Not(new Filter.Not(new Filter.Or(List.of(A, B)))), parse("not not (a or b)"));
    }

    @Test
    void signsAreWordsForTheSame() {
        assertEquals(parse("a and b or not c"), parse("a && b || !c"));
    }

    @Test
    void markAloneIsTheMark() {
        assertEquals(new Filter.Marked(Mark.ERROR), parse("Error"));
        assertEquals(new Filter.Word("error"), parse("\"error\""));
        assertEquals(new Filter.Word("errors"), parse("errors"));
    }

    @Test
    void quotesKeepBlanksAndOperatorsTogether() {
        assertEquals(new Filter.Word("a (b) or \"c\" \\ 1:2"), parse("\"a (b) or \\\"c\\\" \\\\ 1:2\""));
        assertEquals(
                new Filter.Text(TextSubject.CALL, TextRelation.EQUALS, "divide(200, 100)"),
                parse("call=\"divide(200, 100)\""));
    }

    @Test
    void callAsItIsShownIsThreeWords() {
        Filter inside = new Filter.And(List.of(new Filter.Word("200,"), new Filter.Word("100")));
        assertEquals(new Filter.And(List.of(new Filter.Word("divide"), inside)), parse("divide(200, 100)"));
    }

    @Test
    void textIsContainedEqualOrDifferent() {
        assertEquals(new Filter.Text(TextSubject.METHOD, TextRelation.CONTAINS, "div"), parse("method:div"));
        assertEquals(new Filter.Text(TextSubject.ERROR, TextRelation.EQUALS, "x:y"), parse("error = x:y"));
        assertEquals(new Filter.Text(TextSubject.RESULT, TextRelation.DIFFERS, ""), parse("result!=\"\""));
    }

    @Test
    void choicesAreNamed() {
        assertEquals(new Filter.From(Source.SERVER), parse("source:server"));
        assertEquals(new Filter.Not(new Filter.From(Source.CALL)), parse("source!=Call"));
        assertEquals(new Filter.Severe(Severity.WARNING), parse("finding:warning"));
        assertEquals(new Filter.Found(FindingKind.LEFT_OVER), parse("finding=left-over"));
        assertEquals(new Filter.Marked(Mark.FINE), parse("mark:fine"));
        assertEquals(new Filter.Unconnected(Filter.WithoutConnection.LOCAL), parse("conn:local"));
    }

    @Test
    void connectionsHaveTheirNameOrNumber() {
        Filter three = number(NumberSubject.Column.CONN, 3, 3);
        assertEquals(List.of(three, three, three), List.of(parse("conn:3"), parse("conn=c3"), parse("conn:C3")));
    }

    @Test
    void numbersAreComparedAsNumbers() {
        assertEquals(number(NUM1, -200, -200), parse("num1=-200"));
        assertEquals(number(NUM1, 200, 200), parse("NUM1 : 0xc8"));
        assertEquals(number(NUM1, 1, 10), parse("num1=1..10"));
        assertEquals(number(NUM1, Double.NEGATIVE_INFINITY, 10), parse("num1=..10"));
        assertEquals(new Filter.Number(NUM1, new Range.Outside(1, 10)), parse("num1!=1..10"));
    }

    @ParameterizedTest
    @CsvSource({
        "num1<5, 4, 5",
        "num1<=5, 5, 6",
        "num1>5, 6, 5",
        "num1>=5, 5, 4",
        "num1!=5, 4, 5",
        "num1=5.., 5, 4",
        "value<0.1, 0.09999999403953552, 0.10000000149011612",
        "value=0.1, 0.10000000149011612, 0.1",
        "value>1e30, Infinity, 1e30",
        "value=-inf, -Infinity, 0",
        "value=nan, NaN, 1",
        "value!=NaN, 1, NaN",
        "value!=1, NaN, 1",
        "value<Infinity, 1, Infinity",
        "value>=Infinity, Infinity, 1",
        "size=1.5KiB, 1536, 1537",
        "size>24, 25, 24",
        "request=24B, 24, 23",
        "latency>1ms, 1000001, 1000000",
        "latency=514us, 514499, 514500",
        "latency=514µs, 513500, 513499",
        "latency=2.1ms, 2050000, 2150000",
        "latency=1ms..5ms, 5000000, 5000001",
        "latency<1.5min, 89999999999, 90000000000",
        "time=12:00, 43259999999999, 43260000000000",
        "time>12:00, 43260000000000, 43259999999999",
        "time<=12:00:05, 43205999999999, 43206000000000",
        "time=12:00:05.250, 43205250000000, 43205251000000",
        "time=12:00..12:05, 43559999999999, 43560000000000"
    })
    void rangesHoldWhatTheySay(String filter, double inside, double outside) {
        assertTrue(holds(filter, inside), "holds " + inside);
        assertTrue(!holds(filter, outside), "doesn't hold " + outside);
    }

    @Test
    void nothingIsBeyondInfinity() {
        assertEquals(new Filter.Number(VALUE, Range.NOTHING), parse("value>Infinity"));
        assertEquals(new Filter.Number(VALUE, Range.NOTHING), parse("value<-Infinity"));
    }

    @Test
    void datesAreDays() {
        Filter.Number day = (Filter.Number) parse("time=2026-11-25");
        assertEquals(NumberSubject.Moment.MOMENT, day.subject());
        double midnight = 1_795_564_800e9;
        assertTrue(day.range().contains(midnight) && day.range().contains(midnight + 86_399e9));
        assertTrue(!day.range().contains(midnight - 1e9) && !day.range().contains(midnight + 86_400e9));
        assertEquals(
                new Filter.Number(
                        NumberSubject.Moment.MOMENT, new Range.Within(midnight + 43_200e9, Double.POSITIVE_INFINITY)),
                parse("time>=2026-11-25T12:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name.length=6",
                "args.length<10",
                "num1.seq=1",
                "num2.seq=2",
                "type=1",
                "message.length>0",
                "number=5",
                "response>5"
            })
    void whatTheFieldsShowCanBeAskedFor(String text) {
        assertTrue(parse(text) instanceof Filter.Number, text);
    }

    @Test
    void everyTextIsAFilterOrHasAMistakeInIt() {
        FilterParser parser = new FilterParser(Vocabulary.DEFAULT);
        String[] pieces = {
            "num1",
            "error",
            "=",
            "..",
            "1",
            "\"",
            "\\",
            "(",
            ")",
            " ",
            "not ",
            "and ",
            ":",
            "<=",
            "latency",
            "ms",
            "time",
            "12:00",
            "2026-13-40T",
            "\n",
            "😀",
            "c",
            "!"
        };
        Random random = new Random(11);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(1 + random.nextInt(8), 0, pieces.length).forEach(piece -> text.append(pieces[piece]));
            if (parser.parse(text.toString()) instanceof Parsed.Mistaken(Mistake mistake)) {
                boolean lies = mistake.from() >= 0 && mistake.to() > mistake.from() && mistake.to() <= text.length();
                assertTrue(lies, () -> text + ": " + mistake);
            }
        }
    }
}
