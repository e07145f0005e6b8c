package divide.inspector.ui.server;

import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Typed;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads a whole number within a range.
///
/// @param lowest the lowest number that is taken
/// @param highest the highest one
record WholeNumber(Messages messages, int lowest, int highest) implements Function<String, Typed<Integer>> {
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");
    private static final int MOST_DIGITS = 18;

    @Override
    public Typed<Integer> apply(String text) {
        if (text.isEmpty()) {
            return refused("server.number.empty", text);
        }
        if (!DIGITS.matcher(text).matches()) {
            return refused("server.number.odd", text);
        }
        return isWithin(text) ? new Typed.Accepted<>(Integer.parseInt(text)) : refused("server.number.outside", text);
    }

    private boolean isWithin(String digits) {
        if (digits.length() > MOST_DIGITS) {
            return false;
        }
        long number = Long.parseLong(digits);
        return lowest <= number && number <= highest;
    }

    /// Numbers go in as strings: what shall be typed is shown without separators.
    private Typed<Integer> refused(String key, String text) {
        return new Typed.Refused<>(
                messages.text(key, Typed.quoted(text), Integer.toString(lowest), Integer.toString(highest)));
    }
}
