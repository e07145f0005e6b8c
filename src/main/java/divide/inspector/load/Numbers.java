package divide.inspector.load;

import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Request;

/// The numbers that a run divides.
public sealed interface Numbers {
    /// All whole numbers from `least` to `most`.
    record Range(int least, int most) {
        public Range {
            if (least > most) {
                throw new IllegalArgumentException("no number is at least " + least + " and at most " + most);
            }
        }
    }

    /// The same call again and again.
    ///
    /// @param request a call of `divide`
    record Fixed(Request request) implements Numbers {
        public Fixed {
            if (!request.method().equals(Divide.METHOD)) {
                throw new IllegalArgumentException("nobody knows the right answer of " + request.method());
            }
        }
    }

    /// Random numbers. The same seed gives the same calls on the same number of connections, whatever the timing.
    ///
    /// @param num1 where the dividends come from
    /// @param num2 where the divisors come from
    /// @param seed what the random numbers are made from
    record Random(Range num1, Range num2, long seed) implements Numbers {}
}
