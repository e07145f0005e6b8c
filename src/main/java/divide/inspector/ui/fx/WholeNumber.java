package divide.inspector.ui.fx;

import java.util.function.Function;
import java.util.regex.Pattern;

/// The whole numbers from `lowest` to `highest` as users type them: decimal digits, perhaps behind a sign.
///
/// @param lowest the lowest number that is taken
/// @param highest the highest one
public record WholeNumber(long lowest, long highest) {
    /// The numbers of an `i32`.
    public static final WholeNumber I32 = new WholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE);

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");

    /// Why a text is none of the numbers.
    public enum Fault {
        /// There is no text.
        EMPTY("entry.number.empty"),
        /// It is something other than digits.
        ODD("entry.number.odd"),
        /// It is a number out of range.
        OUTSIDE("entry.number.outside");

        private final String key;

        Fault(String key) {
            this.key = key;
        }
    }

    /// The number that `text` stands for; `words` say why there is none. The text has no white space at its ends.
    public Typed<Long> read(String text, Function<Fault, String> words) {
        if (text.isEmpty()) {
            return new Typed.Refused<>(words.apply(Fault.EMPTY));
        }
        if (!WHOLE.matcher(text).matches()) {
            return new Typed.Refused<>(words.apply(Fault.ODD));
        }
        return contains(text)
                ? new Typed.Accepted<>(Long.parseLong(text))
                : new Typed.Refused<>(words.apply(Fault.OUTSIDE));
    }

    private boolean contains(String digits) {
        try {
            long number = Long.parseLong(digits);
            return lowest <= number && number <= highest;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    /// The number that `text` stands for, or what is wrong with it in words that fit any number.
    public Typed<Long> read(String text, Messages messages) {
        return read(text, fault -> messages.text(fault.key, Typed.quoted(text), lowestText(), highestText()));
    }

    /// The same for a range within that of an `int`.
    public Typed<Integer> readInt(String text, Messages messages) {
        return read(text, messages).map(Math::toIntExact);
    }

    /// The lowest number without separators: as it can be typed.
    public String lowestText() {
        return Long.toString(lowest);
    }

    /// The highest number without separators: as it can be typed.
    public String highestText() {
        return Long.toString(highest);
    }
}
