package divide.inspector.capture;

/// What a user says of an exchange. Half a character, as some programs leave on the clipboard, becomes the replacement
/// character, for no file could keep it: what is seen is what is saved.
///
/// @param marked whether it is marked as worth coming back to
/// @param text a comment, maybe empty
public record Annotation(boolean marked, String text) {
    /// Nothing was said.
    public static final Annotation NONE = new Annotation(false, "");

    private static final int REPLACEMENT = 0xFFFD;

    /// Replaces halves of characters.
    public Annotation {
        text = text.codePoints().anyMatch(Annotation::isHalf) ? whole(text) : text;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static String whole(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().map(each -> isHalf(each) ? REPLACEMENT : each).forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
