package divide.inspector.capture.filter;

import divide.inspector.capture.Mark;
import divide.inspector.capture.Source;
import divide.inspector.capture.filter.Filter.TextRelation;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Makes ready what asks about the texts of a row. To write them costs most of all that a filter does: so what can't
/// contain the word isn't written, and words of digits are looked for among the numbers.
final class TextChecks {
    private static final int AMONG_NUMBERS = 60;
    private static final int ASIDE = 40;
    private static final int IN_TEXT = 100;

    private final RowView view;
    private final RowTexts texts;
    private final RowLetters letters;
    private final RowAsides asides;

    TextChecks(RowView view, RowTexts texts, RowAsides asides) {
        this.view = view;
        this.texts = texts;
        this.asides = asides;
        this.letters = new RowLetters(view, texts);
    }

    /// Holds where the connection, the source, the call, the result or the mark's name contains `written`.
    Check word(String written) {
        String word = RowTexts.lower(written);
        boolean[] sources = containing(Source.values(), RowTexts::of, word);
        boolean[] marks = containing(Mark.values(), RowTexts::of, word);
        TextTest test = TextTest.contains(word);
        Check further =
                look(NumberWord.in(word), test).map(TextChecks::anywhere).orElseGet(() -> anywhere(test));
        return Check.costing(
                further.cost(),
                () -> sources[view.source().ordinal()] || marks[view.mark().ordinal()] || further.holds());
    }

    private static <E> boolean[] containing(E[] values, Function<E, String> text, String word) {
        boolean[] containing = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            containing[i] = text.apply(values[i]).contains(word);
        }
        return containing;
    }

    private Optional<NumberLook> look(Optional<NumberWord> numbers, TextTest test) {
        return numbers.map(known -> new NumberLook(view, texts, letters, known, test));
    }

    private static Check anywhere(NumberLook look) {
        return Check.costing(AMONG_NUMBERS, () -> look.isInConnection() || look.isInCall() || look.isInResult());
    }

    private Check anywhere(TextTest test) {
        return Check.costing(IN_TEXT, () -> isInConnection(test) || isInCall(test) || isInResult(test));
    }

    private boolean isInConnection(TextTest test) {
        return letters.mayConnectionContain(test.letters()) && test.holds(texts.connection());
    }

    private boolean isInCall(TextTest test) {
        return letters.mayCallContain(test.letters()) && test.holds(texts.call());
    }

    private boolean isInResult(TextTest test) {
        return letters.mayResultContain(test.letters()) && test.holds(texts.result());
    }

    Check text(Filter.Text filter) {
        String text = RowTexts.lower(filter.text());
        boolean anywhere = filter.relation() == TextRelation.CONTAINS;
        TextTest test = anywhere ? TextTest.contains(text) : TextTest.equals(text);
        Optional<NumberLook> look = look(anywhere ? NumberWord.in(text) : NumberWord.exactly(text), test);
        boolean same = filter.relation() != TextRelation.DIFFERS;
        return switch (filter.subject()) {
            case METHOD -> inText(() -> texts.hasMethod() && test.holds(texts.method()) == same);
            case ERROR -> inText(() -> texts.isError() && test.holds(texts.result()) == same);
            case NOTE -> aside(asides::note, test, same);
            case CLIENT -> aside(asides::client, test, same);
            case SERVER -> aside(asides::server, test, same);
            case CALL ->
                look.map(known -> amongNumbers(() -> known.isInCall() == same))
                        .orElseGet(() -> inText(() -> isInCall(test) == same));
            case RESULT ->
                look.map(known -> amongNumbers(() -> known.isInResult() == same))
                        .orElseGet(() -> inText(() -> isInResult(test) == same));
        };
    }

    /// What isn't there is empty, and no test holds for it.
    private static Check aside(Supplier<String> text, TextTest test, boolean same) {
        return Check.costing(ASIDE, () -> {
            String there = text.get();
            return !there.isEmpty() && test.holds(there) == same;
        });
    }

    private static Check amongNumbers(Check.Question question) {
        return Check.costing(AMONG_NUMBERS, question);
    }

    private static Check inText(Check.Question question) {
        return Check.costing(IN_TEXT, question);
    }
}
