package divide.inspector.capture;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

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

    /// Whether each word of `filter` stands in the connection, the source, the call, the result or the mark (`error`),
    /// in any case.
    public boolean contains(String filter) {
        String text = String.join(
                        "\n",
                        connection,
                        exchange.source().label(),
                        call,
                        result,
                        exchange.mark().name())
                .toLowerCase(Locale.ROOT);
        return Stream.of(filter.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }
}
