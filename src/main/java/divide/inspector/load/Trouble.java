package divide.inspector.load;

import divide.inspector.rpc.CallFailure;
import java.util.List;

/// What went wrong first on a connection of a run, and what is worth knowing about it.
public sealed interface Trouble {
    /// Calls failed.
    ///
    /// @param kind how
    /// @param details what fills the gaps of its words
    record Failed(CallFailure kind, List<String> details) implements Trouble {}

    /// An answer was wrong.
    ///
    /// @param num1 the dividend
    /// @param num2 the divisor
    /// @param answer what the server said: a number, or an error's message
    record Wrong(int num1, int num2, String answer) implements Trouble {}

    /// Bytes came that no call had asked for.
    record Unasked() implements Trouble {}
}
