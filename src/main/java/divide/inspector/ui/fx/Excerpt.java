package divide.inspector.ui.fx;

/// Texts of any length, cut to what there is room for. A text of many thousand characters takes the window a second to
/// lay out, and a popup for it is larger than any screen.
public final class Excerpt {
    private static final String CUT = "…";

    private Excerpt() {}

    /// The beginning of `text`, at most `most` characters and a mark that it goes on.
    public static String start(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, isInside(text, most) ? most - 1 : most) + CUT;
    }

    /// The end of `text`, at most `most` characters behind a mark that it began before.
    public static String end(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int from = text.length() - most;
        return CUT + text.substring(isInside(text, from) ? from + 1 : from);
    }

    /// Whether `place` lies between the halves of a character.
    private static boolean isInside(String text, int place) {
        return place > 0
                && Character.isLowSurrogate(text.charAt(place))
                && Character.isHighSurrogate(text.charAt(place - 1));
    }
}
