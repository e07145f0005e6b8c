package divide.inspector.ui.call;

/// A call's outcome as the result card shows it.
///
/// @param kind what kind of outcome it is
/// @param sign a sign in front of the text
/// @param text the value or the error's message, exactly
/// @param detail how long it took, and what is to be known beside it
record ResultView(Kind kind, String sign, String text, String detail) {
    /// The kinds of outcomes that look different.
    enum Kind {
        VALUE,
        RAISED,
        FAILED
    }
}
