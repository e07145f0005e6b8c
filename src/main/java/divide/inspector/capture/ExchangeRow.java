package divide.inspector.capture;

import java.util.OptionalLong;

/// What a list shows of an exchange.
///
/// @param exchange the exchange
/// @param connection its connection's name, `c1`, or a word where there is no connection
/// @param call the call in a few words, `divide(200, 100)`
/// @param result what came of it: the value, the error's message, what went wrong, or what is awaited
/// @param outcome what the result is
/// @param awaitedSince since when it waits for a byte, [System#nanoTime]; empty when it waits for none
public record ExchangeRow(
        Exchange exchange, String connection, String call, String result, Outcome outcome, OptionalLong awaitedSince) {
    /// The exchange's number.
    public long number() {
        return exchange.number();
    }
}
