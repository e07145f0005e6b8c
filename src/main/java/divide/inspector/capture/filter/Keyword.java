package divide.inspector.capture.filter;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A word that joins tests.
enum Keyword {
    AND("&&"),
    OR("||"),
    NOT("!");

    private final String sign;

    Keyword(String sign) {
        this.sign = sign;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The keyword that `word` is.
    static Optional<Keyword> of(String word) {
        return Stream.of(values())
                .filter(keyword -> keyword.label().equalsIgnoreCase(word))
                .findFirst();
    }

    /// The keyword that stands as a sign in `text` at `at`.
    static Optional<Keyword> signAt(String text, int at) {
        return Stream.of(values())
                .filter(keyword -> text.startsWith(keyword.sign, at))
                .findFirst();
    }

    int signLength() {
        return sign.length();
    }
}
