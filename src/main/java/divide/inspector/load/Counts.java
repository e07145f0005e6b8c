package divide.inspector.load;

/// How many calls of a run ended how.
///
/// @param quotients answered by the right quotient
/// @param errors answered by an error (type 2), as a division by zero has to be
/// @param wrong answered, but not as the numbers ask for
/// @param failed without an answer
public record Counts(long quotients, long errors, long wrong, long failed) {
    /// None yet.
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    /// All that have ended.
    public long all() {
        return answered() + failed;
    }

    /// Those that were answered.
    public long answered() {
        return quotients + errors + wrong;
    }

    Counts plus(Counts more) {
        return new Counts(quotients + more.quotients, errors + more.errors, wrong + more.wrong, failed + more.failed);
    }
}
