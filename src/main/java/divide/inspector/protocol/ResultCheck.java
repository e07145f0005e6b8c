package divide.inspector.protocol;

import java.util.Optional;

/// What a method's description knows about a result beyond its bytes: a computed fact to set beside it.
@FunctionalInterface
public interface ResultCheck {
    /// Knows nothing: for a method whose results are only what their bytes say.
    ResultCheck NONE = (_, _) -> new Verdict(Optional.empty(), Optional.empty());

    /// Holds a result against the arguments that it answers.
    ///
    /// @param arguments the call's arguments, all of them sound
    /// @param resultBits the result as an f32 is read
    Verdict check(Arguments arguments, long resultBits);

    /// Which kind of finding [#check] makes; asked of every answer, so a long check should know a shorter way.
    default Optional<FindingKind> kind(Arguments arguments, long resultBits) {
        return check(arguments, resultBits).finding().map(Finding::kind);
    }

    /// Whether a result is just the one that these arguments give: what pairs an answer with its call when the order
    /// can't be trusted. A check that can't compute it says no.
    default boolean isRight(Arguments arguments, long resultBits) {
        return false;
    }

    /// Whether these arguments give a result at all, and not only an error.
    default boolean hasResult(Arguments arguments) {
        return true;
    }

    /// What the exact result is called: a key of the bundle `words` below `fact.`.
    default String factKey() {
        return "exact.result";
    }

    /// What came out.
    ///
    /// @param fact the exact result in words, or empty when there is none
    /// @param finding what is worth saying about the result that was sent
    record Verdict(Optional<String> fact, Optional<Finding> finding) {}
}
