package divide.inspector.capture.filter;

import divide.inspector.capture.Mark;
import divide.inspector.capture.Source;
import divide.inspector.protocol.FindingKind;
import divide.inspector.protocol.Severity;
import java.util.List;

/// What exchanges are looked for.
public sealed interface Filter {
    /// Lets every exchange through.
    Filter ALL = new And(List.of());

    /// Whether it lets every exchange through.
    default boolean isAll() {
        return equals(ALL);
    }

    /// Whether it may decide differently once the user has said something else of an exchange.
    default boolean asksAnnotations() {
        return switch (this) {
            case And(List<Filter> parts) -> parts.stream().anyMatch(Filter::asksAnnotations);
            case Or(List<Filter> parts) -> parts.stream().anyMatch(Filter::asksAnnotations);
            case Not(Filter part) -> part.asksAnnotations();
            case MarkedByUser() -> true;
            case Text text -> text.subject() == TextSubject.NOTE;
            case Word _, Marked _, From _, Severe _, Found _, Unconnected _, Number _ -> false;
        };
    }

    /// Holds where all of `parts` hold.
    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /// Holds where one of `parts` holds.
    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /// Holds where `part` doesn't.
    record Not(Filter part) implements Filter {}

    /// `text` stands in the connection, the source, the call, the result or the name of the mark, in any case.
    record Word(String text) implements Filter {}

    /// The row has that mark.
    record Marked(Mark mark) implements Filter {}

    /// The user has marked the exchange.
    record MarkedByUser() implements Filter {}

    /// The exchange comes from there.
    record From(Source source) implements Filter {}

    /// A finding of that severity was made.
    record Severe(Severity severity) implements Filter {}

    /// A finding of that kind was made.
    record Found(FindingKind kind) implements Filter {}

    /// The exchange has no connection, for that reason.
    record Unconnected(WithoutConnection reason) implements Filter {}

    /// The text of `subject` compares to `text`.
    record Text(TextSubject subject, TextRelation relation, String text) implements Filter {}

    /// The exchange has `subject`, and it lies in `range`.
    record Number(NumberSubject subject, Range range) implements Filter {}

    /// How texts are compared, in any case.
    enum TextRelation {
        CONTAINS,
        EQUALS,
        DIFFERS
    }

    /// Why an exchange has no connection.
    enum WithoutConnection {
        /// It was a plain local call.
        LOCAL,
        /// None could be had, or the bytes were pasted.
        NONE
    }
}
