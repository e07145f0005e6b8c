package divide.inspector.capture.filter;

import java.util.ArrayList;
import java.util.List;

/// Reads filters as `src/docs/filter.md` describes them. Any thread.
public final class FilterParser {
    /// How deep groups and negations may lie in each other: far more than anybody reads, far less than a stack holds.
    private static final int DEEPEST = 64;

    /// How many characters a filter may have: each change of it is read anew, and kept to fall back to.
    static final int LONGEST = 10_000;

    private final Vocabulary vocabulary;

    /// A parser of filters about what `vocabulary` has names for.
    public FilterParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// What `text` says; every text says something or has a mistake.
    public Parsed parse(String text) {
        try {
            requireRoom(text);
            return new Parsed.Understood(new Run(new Lexer(text, vocabulary).tokens()).filter());
        } catch (MistakeException first) {
            return new Parsed.Mistaken(first.mistake());
        }
    }

    private static void requireRoom(String text) throws MistakeException {
        if (text.length() > LONGEST) {
            throw Mistake.tooLong(text, LONGEST);
        }
    }

    /// One walk over the tokens of one text.
    private final class Run {
        private final List<Token> tokens;
        private final TestReader tests = new TestReader(vocabulary);
        private int at;
        private int depth;

        Run(List<Token> tokens) {
            this.tokens = tokens;
        }

        Filter filter() throws MistakeException {
            if (tokens.isEmpty()) {
                return Filter.ALL;
            }
            Filter all = alternatives();
            if (at < tokens.size()) {
                throw Mistake.at(Mistake.Kind.NOTHING_TO_CLOSE, tokens.get(at));
            }
            return all;
        }

        private Filter alternatives() throws MistakeException {
            List<Filter> parts = new ArrayList<>(List.of(conjunction()));
            while (isAt(Keyword.OR)) {
                parts.add(behind(tokens.get(at++)));
            }
            return parts.size() == 1 ? parts.getFirst() : new Filter.Or(parts);
        }

        private Filter behind(Token or) throws MistakeException {
            requireMore(or);
            return conjunction();
        }

        private Filter conjunction() throws MistakeException {
            List<Filter> parts = new ArrayList<>();
            do {
                if (isAt(Keyword.AND) && !parts.isEmpty()) {
                    requireMore(tokens.get(at++));
                }
                parts.add(negation());
            } while (at < tokens.size() && !(tokens.get(at) instanceof Token.Close) && !isAt(Keyword.OR));
            return parts.size() == 1 ? parts.getFirst() : new Filter.And(parts);
        }

        private Filter negation() throws MistakeException {
            if (!isAt(Keyword.NOT)) {
                return single();
            }
            Token not = tokens.get(at++);
            requireMore(not);
            descend(not);
            Filter part = negation();
            depth--;
            return new Filter.Not(part);
        }

        private Filter single() throws MistakeException {
            Token token = tokens.get(at++);
            return switch (token) {
                case Token.Open open -> group(open);
                case Token.Close close -> throw Mistake.at(Mistake.Kind.NOTHING_TO_CLOSE, close);
                case Token.Joint joint ->
                    throw Mistake.at(
                            Mistake.Kind.NOTHING_BEFORE, joint, joint.keyword().label());
                case Token.Word word -> tests.word(word.piece());
                case Token.Quoted quoted -> new Filter.Word(quoted.piece().text());
                case Token.Test test -> tests.test(test);
            };
        }

        private Filter group(Token.Open open) throws MistakeException {
            if (at == tokens.size()) {
                throw Mistake.at(Mistake.Kind.UNCLOSED_GROUP, open);
            }
            if (tokens.get(at) instanceof Token.Close close) {
                throw Mistake.at(Mistake.Kind.EMPTY_GROUP, new Token.Piece("", open.from(), close.to()));
            }
            descend(open);
            Filter inner = alternatives();
            depth--;
            if (at == tokens.size()) {
                throw Mistake.at(Mistake.Kind.UNCLOSED_GROUP, open);
            }
            at++;
            return inner;
        }

        private void descend(Token token) throws MistakeException {
            if (++depth > DEEPEST) {
                throw Mistake.at(Mistake.Kind.TOO_DEEP, token, Integer.toString(DEEPEST));
            }
        }

        private boolean isAt(Keyword keyword) {
            return at < tokens.size() && tokens.get(at) instanceof Token.Joint joint && joint.keyword() == keyword;
        }

        /// Something other than a `)` or another joint has to follow.
        private void requireMore(Token joint) throws MistakeException {
            boolean more = at < tokens.size() && !(tokens.get(at) instanceof Token.Close);
            if (!more) {
                String word = ((Token.Joint) joint).keyword().label();
                throw Mistake.at(Mistake.Kind.NOTHING_AFTER, joint, word);
            }
        }
    }
}
