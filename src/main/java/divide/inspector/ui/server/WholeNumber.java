package divide.inspector.ui.server;

import divide.inspector.ui.fx.Messages;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads a whole number within a range.
///
/// @param lowest the lowest number that is taken
/// @param highest the highest one
record WholeNumber(Messages messages, int lowest, int highest) implements Function<String, Checked<Integer>> {
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");
    private static final int MOST_DIGITS = 18;
    private static final int MOST_QUOTED = 24;

    @Override
    public Checked<Integer> apply(String text) {
        if (text.isEmpty()) {
            return refused("server.number.empty", text);
        }
        if (!DIGITS.matcher(text).matches()) {
            return refused("server.number.odd", text);
        }
        return isWithin(text) ? new Checked.Fine<>(Integer.parseInt(text)) : refused("server.number.outside", text);
    }

    private boolean isWithin(String digits) {
        if (digits.length() > MOST_DIGITS) {
            return false;
        }
        long number = Long.parseLong(digits);
        return lowest <= number && number <= highest;
    }

    /// Numbers go in as strings: what shall be typed is shown without separators.
    private Checked<Integer> refused(String key, String text) {
        return new Checked.Refused<>(
                messages.text(key, quoted(text), Integer.toString(lowest), Integer.toString(highest)));
    }

    private static String quoted(String text) {
        return text.length() <= MOST_QUOTED ? text : text.substring(0, MOST_QUOTED) + "…";
    }
}
