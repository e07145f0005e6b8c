package divide.inspector.ui.session;

/// What came of something that the user began, in a sentence for the status bar.
///
/// @param kind whether it was done
/// @param text what to say
public record Notice(Kind kind, String text) {
    /// How it ended.
    public enum Kind {
        /// It was done, or ended because the user wanted so.
        DONE,
        /// It could not be done.
        TROUBLE
    }

    /// A notice that something was done.
    public static Notice done(String text) {
        return new Notice(Kind.DONE, text);
    }

    /// A notice that something could not be done.
    public static Notice trouble(String text) {
        return new Notice(Kind.TROUBLE, text);
    }
}
