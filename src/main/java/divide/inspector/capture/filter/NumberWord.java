package divide.inspector.capture.filter;

import divide.inspector.wire.Float32;
import divide.inspector.wire.ShortestDecimal;
import java.util.Optional;

/// A word of digits, points and signs, looked for in the texts of numbers without writing them. The characters of a
/// number go by from its last to its first, four bits each, the last sixteen of them in one long: one comparison tells
/// whether they are the word.
///
/// @param pattern its characters, the first one in the highest bits
/// @param mask the bits that it takes
record NumberWord(long pattern, long mask) {
    private static final int BITS = 4;
    private static final int ROOM = Long.SIZE / BITS;
    private static final String CHARACTERS = "0123456789.-";
    private static final int POINT = 10;
    private static final int MINUS = 11;

    /// Stands at both ends of a number.
    private static final int END = 15;

    private static final long NOTHING_YET = -1;

    /// Finds numbers that contain `word`; empty when it has other characters or is too long, or is empty.
    static Optional<NumberWord> in(String word) {
        return isOfNumbers(word, ROOM)
                ? Optional.of(new NumberWord(pattern(word), mask(word.length())))
                : Optional.empty();
    }

    /// Finds numbers that are `word`; empty as above.
    static Optional<NumberWord> exactly(String word) {
        if (!isOfNumbers(word, ROOM - 2)) {
            return Optional.empty();
        }
        long pattern = pattern(word) >>> BITS | (long) END << Long.SIZE - BITS;
        int length = word.length() + 2;
        return Optional.of(new NumberWord(pattern | (long) END << Long.SIZE - BITS * length, mask(length)));
    }

    private static boolean isOfNumbers(String word, int most) {
        return !word.isEmpty() && word.length() <= most && word.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0);
    }

    private static long pattern(String word) {
        long pattern = 0;
        for (int i = 0; i < word.length(); i++) {
            pattern |= (long) CHARACTERS.indexOf(word.charAt(i)) << Long.SIZE - BITS * (i + 1);
        }
        return pattern;
    }

    private static long mask(int length) {
        return -1L << Long.SIZE - BITS * length;
    }

    /// Whether it is in the decimal of a whole number.
    boolean isIn(long number) {
        long size = Math.abs(number);
        return isIn(size, number < 0, NOTHING_YET);
    }

    /// Whether it is in the text of a float.
    boolean isIn(float value) {
        float size = Math.abs(value);
        long decimal = ShortestDecimal.of(size);
        return decimal == ShortestDecimal.UNKNOWN
                ? isIn(Float32.text(value))
                : isIn(ShortestDecimal.digits(decimal), ShortestDecimal.decimals(decimal), value < 0);
    }

    private boolean isIn(long digits, int decimals, boolean negative) {
        long rest = digits;
        long seen = decimals == 0 ? with(NOTHING_YET, 0) : NOTHING_YET;
        boolean found = decimals == 0 && is(seen);
        for (int i = 0; i < decimals && !found; i++) {
            long tenth = tenth(rest);
            seen = with(seen, rest - 10 * tenth);
            found = is(seen);
            rest = tenth;
        }
        seen = with(seen, POINT);
        return found || is(seen) || isIn(rest, negative, seen);
    }

    private boolean isIn(long size, boolean negative, long before) {
        long rest = size;
        long seen = before;
        do {
            long tenth = tenth(rest);
            seen = with(seen, rest - 10 * tenth);
            if (is(seen)) {
                return true;
            }
            rest = tenth;
        } while (rest != 0);
        seen = negative ? with(seen, MINUS) : seen;
        return negative && is(seen) || is(with(seen, END));
    }

    /// A tenth of a number below 2^32: no division, which is slow until this code is compiled well.
    private static long tenth(long number) {
        return number * 0xCCCC_CCCDL >>> 35;
    }

    private boolean isIn(String text) {
        long seen = NOTHING_YET;
        for (int i = text.length() - 1; i >= 0; i--) {
            seen = with(seen, code(text.charAt(i)));
            if (is(seen)) {
                return true;
            }
        }
        return is(with(seen, END));
    }

    /// Other characters are in no word.
    private static int code(char c) {
        int at = CHARACTERS.indexOf(c);
        return at < 0 ? MINUS + 1 : at;
    }

    private static long with(long seen, long next) {
        return seen >>> BITS | next << Long.SIZE - BITS;
    }

    private boolean is(long seen) {
        return ((seen ^ pattern) & mask) == 0;
    }
}
