package divide.inspector.app;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Two whole numbers as settings keep them: `800x600` for a size, `-10,20` for a place.
record NumberPair(int first, int second) {
    private static final Pattern TEXT = Pattern.compile("(-?[0-9]{1,5})[x,](-?[0-9]{1,5})");

    /// Empty for what isn't two numbers.
    static Optional<NumberPair> read(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new NumberPair(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }
}
