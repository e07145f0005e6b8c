package divide.inspector.capture.filter;

import divide.inspector.capture.Mark;
import divide.inspector.capture.filter.Filter.TextRelation;
import divide.inspector.capture.filter.Filter.WithoutConnection;
import divide.inspector.capture.filter.Token.Piece;
import java.util.Optional;

/// Reads single words and tests.
final class TestReader {
    /// The word that stands for what the user has marked.
    static final String MARKED = "marked";

    private final Vocabulary vocabulary;

    TestReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// A word alone: the name of a mark means the mark.
    Filter word(Piece word) {
        if (word.text().equalsIgnoreCase(MARKED)) {
            return new Filter.MarkedByUser();
        }
        Optional<Mark> mark = Choices.find(Choices.MARKS, word.text());
        return mark.<Filter>map(Filter.Marked::new).orElseGet(() -> new Filter.Word(word.text()));
    }

    Filter test(Token.Test test) throws MistakeException {
        Optional<Subject> subject = vocabulary.find(test.name().text());
        if (subject.isEmpty()) {
            throw unknown(test);
        }
        return switch (subject.get()) {
            case TextSubject text -> text(text, test);
            case ChoiceSubject choice -> choice(choice, test);
            case NumberSubject number -> number(number, test);
        };
    }

    private MistakeException unknown(Token.Test test) {
        String name = test.name().text();
        return vocabulary
                .similarTo(name)
                .map(similar -> Mistake.at(Mistake.Kind.SIMILAR_NAME, test.name(), name, similar))
                .orElseGet(() -> Mistake.at(Mistake.Kind.UNKNOWN_NAME, test.name(), name));
    }

    private static Filter text(TextSubject subject, Token.Test test) throws MistakeException {
        requireNoOrder(test);
        TextRelation relation = switch (test.relation()) {
            case IS -> TextRelation.CONTAINS;
            case DIFFERENT -> TextRelation.DIFFERS;
            case EQUAL, SAME, LESS, AT_MOST, MORE, AT_LEAST -> TextRelation.EQUALS;
        };
        return new Filter.Text(subject, relation, test.value().text());
    }

    private static void requireNoOrder(Token.Test test) throws MistakeException {
        if (test.relation().isOrder()) {
            Piece upToOperator = new Piece("", test.name().from(), test.value().from());
            throw Mistake.at(Mistake.Kind.NO_ORDER, upToOperator, test.name().text());
        }
    }

    private static Filter choice(ChoiceSubject subject, Token.Test test) throws MistakeException {
        requireNoOrder(test);
        Optional<Filter> chosen = Choices.of(subject, test.value().text());
        if (chosen.isEmpty()) {
            throw Mistake.at(
                    Mistake.Kind.NO_CHOICE,
                    test.value(),
                    test.value().text(),
                    subject.label(),
                    String.join(", ", Choices.labels(subject)));
        }
        return test.relation() == Relation.DIFFERENT ? new Filter.Not(chosen.get()) : chosen.get();
    }

    private static Filter number(NumberSubject subject, Token.Test test) throws MistakeException {
        Optional<Filter> unconnected = subject == NumberSubject.Column.CONN
                        && !test.relation().isOrder()
                ? Choices.find(WithoutConnection.values(), test.value().text()).map(Filter.Unconnected::new)
                : Optional.empty();
        if (unconnected.isPresent()) {
            return test.relation() == Relation.DIFFERENT ? new Filter.Not(unconnected.get()) : unconnected.get();
        }
        return new RangeReader(subject, test).filter();
    }
}
