package divide.inspector.capture.filter;

import divide.inspector.capture.filter.Token.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts a filter's text into tokens.
final class Lexer {
    private static final String ENDS_WORDS = "()\"=<>:";

    private final String text;
    private final Vocabulary vocabulary;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    List<Token> tokens() throws MistakeException {
        for (skipBlanks(); at < text.length(); skipBlanks()) {
            tokens.add(next());
        }
        return tokens;
    }

    private Token next() throws MistakeException {
        int from = at;
        switch (text.charAt(at)) {
            case '(' -> {
                return new Token.Open(from, ++at);
            }
            case ')' -> {
                return new Token.Close(from, ++at);
            }
            case '"' -> {
                return new Token.Quoted(quoted());
            }
            default -> {
                return signOrWord();
            }
        }
    }

    private Token signOrWord() throws MistakeException {
        int from = at;
        Optional<Relation> relation = Relation.at(text, at);
        if (relation.isPresent()) {
            throw Mistake.at(
                    Mistake.Kind.NO_NAME,
                    new Piece(
                            relation.get().sign(),
                            from,
                            from + relation.get().sign().length()));
        }
        Optional<Keyword> sign = Keyword.signAt(text, at);
        if (sign.isPresent()) {
            at += sign.get().signLength();
            return new Token.Joint(sign.get(), from, at);
        }
        return wordOrTest();
    }

    private Token wordOrTest() throws MistakeException {
        Piece word = word();
        boolean touches = relationAt(at).isPresent();
        boolean isName = vocabulary.find(word.text()).isPresent();
        int behind = isName ? afterBlanks(at) : at;
        Optional<Relation> relation = relationAt(behind);
        if (relation.isPresent() && (touches || isName)) {
            return test(word, relation.get(), behind);
        }
        Optional<Keyword> keyword = Keyword.of(word.text());
        return keyword.isPresent() ? new Token.Joint(keyword.get(), word.from(), word.to()) : new Token.Word(word);
    }

    private Token test(Piece name, Relation relation, int relationAt) throws MistakeException {
        at = relationAt + relation.sign().length();
        int behind = at;
        skipBlanks();
        if (at < text.length() && text.charAt(at) == '"') {
            return new Token.Test(name, relation, quoted());
        }
        Piece value = value();
        if (value.text().isEmpty()) {
            throw Mistake.at(
                    Mistake.Kind.NO_VALUE,
                    new Piece("", name.from(), behind),
                    name.text() + text.substring(relationAt, behind));
        }
        return new Token.Test(name, relation, value);
    }

    private Optional<Relation> relationAt(int place) {
        return Relation.at(text, place);
    }

    private Piece word() {
        int from = at;
        while (at < text.length() && !endsWord(at)) {
            at++;
        }
        return new Piece(text.substring(from, at), from, at);
    }

    private boolean endsWord(int place) {
        char c = text.charAt(place);
        return Character.isWhitespace(c) || ENDS_WORDS.indexOf(c) >= 0 || text.startsWith("!=", place);
    }

    /// A value may have colons in it, as times do.
    private Piece value() {
        int from = at;
        while (at < text.length() && !endsValue(text.charAt(at))) {
            at++;
        }
        return new Piece(text.substring(from, at), from, at);
    }

    private static boolean endsValue(char c) {
        return Character.isWhitespace(c) || c == '(' || c == ')' || c == '"';
    }

    private Piece quoted() throws MistakeException {
        int from = at++;
        StringBuilder content = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            boolean escapes = text.charAt(at) == '\\' && at + 1 < text.length();
            at += escapes ? 1 : 0;
            content.append(text.charAt(at++));
        }
        if (at >= text.length()) {
            throw Mistake.at(Mistake.Kind.UNCLOSED_QUOTE, new Piece("", from, text.length()));
        }
        return new Piece(content.toString(), from, ++at);
    }

    private void skipBlanks() {
        at = afterBlanks(at);
    }

    private int afterBlanks(int place) {
        int after = place;
        while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
            after++;
        }
        return after;
    }
}
