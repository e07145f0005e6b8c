package divide.inspector.capture.filter;

import java.util.regex.Pattern;

/// Writes filters: the terms that cells and fields stand for, and what becomes of a filter with one more of them.
public final class Terms {
    private static final Pattern PLAIN = Pattern.compile("[^\\s()\"\\\\]+");
    private static final Pattern HAS_ALTERNATIVES = Pattern.compile("(?i)\\bor\\b|\\|\\|");

    private Terms() {}

    /// The test whether `name` is `value`; the value is quoted where it has to be.
    public static String is(String name, String value) {
        boolean plain = PLAIN.matcher(value).matches();
        return name + "=" + (plain ? value : quote(value));
    }

    /// The choice of `value` for `name`.
    public static String choice(String name, Enum<?> value) {
        return name + ":" + Choices.label(value);
    }

    /// `text` in quotes.
    static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// `filter` and also `term`.
    public static String and(String filter, String term) {
        String before = filter.strip();
        if (before.isEmpty() || before.equals(term)) {
            return term;
        }
        return group(before) + " and " + term;
    }

    /// `filter` without what `term` finds.
    public static String andNot(String filter, String term) {
        return and(filter, "not " + term);
    }

    /// `or` binds less than `and`. Parentheses around a filter that has the word elsewhere do no harm.
    private static String group(String filter) {
        return HAS_ALTERNATIVES.matcher(filter).find() ? "(" + filter + ")" : filter;
    }
}
