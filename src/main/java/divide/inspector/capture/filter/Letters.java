package divide.inspector.capture.filter;

/// The characters that texts are made of: a text can't contain a word that has others. Takes a nanosecond where a
/// number would first have to be written.
///
/// @param low those below 64, one bit each
/// @param high those from 64 up to 127
/// @param more whether there are others
record Letters(long low, long high, boolean more) {
    /// Those of numbers that have no exponent.
    static final Letters PLAIN = of("0123456789.-");

    /// Those of any number, in lower case.
    static final Letters NUMBERS = of("0123456789.-einfinitynan");

    /// The characters of `text`.
    static Letters of(String text) {
        long low = 0;
        long high = 0;
        boolean more = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            low |= c < 64 ? 1L << c : 0;
            high |= c >= 64 && c < 128 ? 1L << c : 0;
            more |= c >= 128;
        }
        return new Letters(low, high, more);
    }

    Letters and(Letters others) {
        return new Letters(low | others.low, high | others.high, more | others.more);
    }

    /// Whether a text of these characters may contain `word`.
    boolean mayContain(Letters word) {
        return (word.low & ~low) == 0 && (word.high & ~high) == 0 && (more || !word.more);
    }

    /// Whether any of them is in `word` as well.
    boolean shares(Letters word) {
        return (low & word.low) != 0 || (high & word.high) != 0 || more && word.more;
    }
}
