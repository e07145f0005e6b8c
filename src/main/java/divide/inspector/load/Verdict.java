package divide.inspector.load;

import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Response;

/// What an answer is worth.
enum Verdict {
    /// The quotient, as a server has to compute it.
    QUOTIENT,
    /// An error, where the numbers ask for one.
    ERROR,
    /// Another answer than the numbers ask for.
    WRONG;

    /// Judges the answer to `num1` divided by `num2` (`wire.md`, "Response").
    static Verdict of(int num1, int num2, Reading answer) {
        if (!answer.isSound()) {
            return WRONG;
        }
        if (!answer.has(Response.VALUE)) {
            return num2 == 0 ? ERROR : WRONG;
        }
        int right = Float.floatToRawIntBits(Divide.quotient(num1, num2));
        return num2 != 0 && (int) answer.bits(Response.VALUE) == right ? QUOTIENT : WRONG;
    }
}
