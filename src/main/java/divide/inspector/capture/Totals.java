package divide.inspector.capture;

/// What a store holds at one moment.
///
/// @param first the number of the oldest exchange in view
/// @param next the number that the next exchange gets
/// @param errors how many in view are marked as errors
/// @param warnings how many in view are marked with a warning
/// @param notes how many in view are marked as worth knowing
/// @param bytes how much memory the capture takes, in bytes
/// @param limit how much it may take, in bytes
/// @param dropped how many exchanges had to make room
public record Totals(
        long first, long next, long errors, long warnings, long notes, long bytes, long limit, long dropped) {
    /// A store that never held anything.
    public static final Totals NONE = new Totals(1, 1, 0, 0, 0, 0, Bounds.DEFAULT.bytes(), 0);

    /// How many exchanges are in view.
    public long exchanges() {
        return next - first;
    }
}
