package divide.inspector.ui.exchanges;

import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.Mark;
import divide.inspector.capture.Outcome;
import divide.inspector.capture.Source;
import divide.inspector.capture.Times;
import divide.inspector.protocol.Ending;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Rows to try lists and texts with.
final class Rows {
    private Rows() {}

    static ExchangeRow done(long number, String result) {
        return new ExchangeRow(
                exchange(number, Exchange.State.DONE, Mark.FINE, new byte[5]),
                "c1",
                "divide(200, 100)",
                result,
                Outcome.VALUE,
                OptionalLong.empty());
    }

    static ExchangeRow open(long number, String awaited) {
        return new ExchangeRow(
                exchange(number, Exchange.State.ARRIVING, Mark.OPEN, new byte[0]),
                "c1",
                "divide(…",
                awaited,
                Outcome.AWAITED,
                OptionalLong.of(1_000));
    }

    private static Exchange exchange(long number, Exchange.State state, Mark mark, byte[] response) {
        Times times = new Times(0, 2_000, 40_000, 43_000, 1_000);
        Ending ending = state == Exchange.State.DONE ? Ending.ENDED : Ending.OPEN;
        return new Exchange(
                number,
                Source.SERVER,
                1,
                state,
                ending,
                times,
                new byte[24],
                response,
                mark,
                Optional.empty(),
                List.of(),
                List.of());
    }
}
