package divide.inspector.capture;

/// What a user says of an exchange.
///
/// @param marked whether it is marked as worth coming back to
/// @param text a comment, maybe empty
public record Annotation(boolean marked, String text) {
    /// Nothing was said.
    public static final Annotation NONE = new Annotation(false, "");
}
