package divide.inspector.capture.statistics;

/// How many exchanges there are of a kind.
///
/// @param calls how many in all
/// @param errors how many of them are marked as errors
public record Count(long calls, long errors) {
    /// There is none.
    public static final Count NONE = new Count(0, 0);

    /// How many there are of this kind and the other one together.
    Count plus(Count other) {
        return new Count(calls + other.calls, errors + other.errors);
    }
}
