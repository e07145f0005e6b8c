package divide.inspector.capture.filter;

import java.util.List;

/// What is wrong with a filter's text, at its first wrong place.
///
/// @param kind what is wrong
/// @param from where the wrong part begins, counted in characters from the text's start
/// @param to where it ends; beyond `from`, unless the text is at its end
/// @param details what fills the gaps of its words
public record Mistake(Kind kind, int from, int to, List<String> details) {
    public Mistake {
        details = List.copyOf(details);
    }

    /// What can be wrong. The words of each stand in the bundle `filter`, under `mistake.` and the name here.
    public enum Kind {
        UNCLOSED_QUOTE,
        UNCLOSED_GROUP,
        NOTHING_TO_CLOSE,
        EMPTY_GROUP,
        NOTHING_BEFORE,
        NOTHING_AFTER,
        TOO_DEEP,
        TOO_LONG,
        NO_NAME,
        UNKNOWN_NAME,
        SIMILAR_NAME,
        NO_VALUE,
        NO_ORDER,
        NO_CHOICE,
        NO_WHOLE_NUMBER,
        OUT_OF_RANGE,
        NO_FLOAT,
        NAN_HAS_NO_ORDER,
        NO_SIZE,
        NO_DURATION,
        NO_UNIT,
        NO_TIME,
        REVERSED_RANGE,
        RANGE_WITH_ORDER,
        MIXED_RANGE
    }

    /// All of a text from `from` on is too much.
    static MistakeException tooLong(String text, int from) {
        return new MistakeException(new Mistake(Kind.TOO_LONG, from, text.length(), List.of(Integer.toString(from))));
    }

    static MistakeException at(Kind kind, Token.Piece piece, String... details) {
        return new MistakeException(new Mistake(kind, piece.from(), piece.to(), List.of(details)));
    }

    static MistakeException at(Kind kind, Token token, String... details) {
        return new MistakeException(new Mistake(kind, token.from(), token.to(), List.of(details)));
    }
}
