package divide.inspector.capture.filter;

import divide.inspector.capture.Mark;
import divide.inspector.capture.Source;
import divide.inspector.protocol.FindingKind;
import divide.inspector.protocol.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The values of what has a few.
final class Choices {
    /// The marks, worst first.
    static final Mark[] MARKS = {Mark.ERROR, Mark.WARNING, Mark.INFO, Mark.FINE, Mark.OPEN};

    private static final Severity[] SEVERITIES = {Severity.ERROR, Severity.WARNING, Severity.INFO};

    private Choices() {}

    /// How `value` is written: in lower case, with hyphens.
    static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The value that `word` names, in any case.
    static <E extends Enum<E>> Optional<E> find(E[] values, String word) {
        return Stream.of(values)
                .filter(value -> label(value).equalsIgnoreCase(word))
                .findFirst();
    }

    /// The filter for the value of `subject` that `word` names.
    static Optional<Filter> of(ChoiceSubject subject, String word) {
        return switch (subject) {
            case SOURCE -> find(Source.values(), word).map(Filter.From::new);
            case MARK -> find(MARKS, word).map(Filter.Marked::new);
            case FINDING -> {
                Optional<Filter> severe = find(SEVERITIES, word).map(Filter.Severe::new);
                yield severe.or(() -> find(FindingKind.values(), word).map(Filter.Found::new));
            }
        };
    }

    /// How the values of `subject` are written.
    static List<String> labels(ChoiceSubject subject) {
        return switch (subject) {
            case SOURCE -> labels(Source.values());
            case MARK -> labels(MARKS);
            case FINDING ->
                Stream.of(SEVERITIES, FindingKind.values())
                        .flatMap(values -> labels(values).stream())
                        .toList();
        };
    }

    private static List<String> labels(Enum<?>[] values) {
        return Stream.of(values).map(Choices::label).toList();
    }
}
