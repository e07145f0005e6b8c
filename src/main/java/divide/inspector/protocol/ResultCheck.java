package divide.inspector.protocol;

import java.util.Optional;

/// What a method's description knows about a result beyond its bytes: a computed fact to set beside it.
@FunctionalInterface
public interface ResultCheck {
    /// Holds a result against the arguments that it answers.
    ///
    /// @param arguments the call's arguments, all of them sound
    /// @param resultBits the result as its shape reads it
    Verdict check(Arguments arguments, long resultBits);

    /// What came out.
    ///
    /// @param fact the exact result in words, or empty when there is none
    /// @param finding what is worth saying about the result that was sent
    record Verdict(Optional<String> fact, Optional<Finding> finding) {}
}
