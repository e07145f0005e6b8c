package divide.inspector.ui.session;

import java.util.function.Supplier;

/// What came of something that the user began, in a sentence for the status bar.
///
/// @param kind whether it was done
/// @param words say it in the language of the moment
public record Notice(Kind kind, Supplier<String> words) {
    /// How it ended.
    public enum Kind {
        /// It was done, or ended because the user wanted so.
        DONE,
        /// It could not be done.
        TROUBLE
    }

    /// A notice that something was done.
    public static Notice done(Supplier<String> words) {
        return new Notice(Kind.DONE, words);
    }

    /// A notice that something could not be done.
    public static Notice trouble(Supplier<String> words) {
        return new Notice(Kind.TROUBLE, words);
    }

    /// What to say.
    public String text() {
        return words.get();
    }

    /// Notices are equal that say the same.
    @Override
    public boolean equals(Object other) {
        return other instanceof Notice notice && kind == notice.kind && text().equals(notice.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return kind + ": " + text();
    }
}
