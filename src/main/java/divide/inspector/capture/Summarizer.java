package divide.inspector.capture;

import divide.inspector.protocol.DissectedField;
import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.Finding;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Message;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.Severity;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.FailureWords;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Says exchanges in a few words. One thread at a time.
public final class Summarizer {
    private final Dissector dissector;
    private final Words words;
    private final FailureWords failureWords;

    /// A summarizer in the language of `words`.
    public Summarizer(Dissector dissector, Words words, FailureWords failureWords) {
        this.dissector = dissector;
        this.words = words;
        this.failureWords = failureWords;
    }

    /// The row of `exchange`.
    public ExchangeRow row(Exchange exchange) {
        return exchange.note().map(note -> noted(exchange, note)).orElseGet(() -> framed(exchange));
    }

    /// The worst that was found about the bytes of `exchange`, in words; of several the first. Empty when there is
    /// nothing to say.
    public Optional<String> finding(Exchange exchange) {
        return worst(exchange).map(words::finding);
    }

    /// The worst that was found about the bytes of `exchange`; of several the first.
    public Optional<Finding> worst(Exchange exchange) {
        Frames frames = Frames.of(exchange, dissector);
        return Stream.of(frames.request(), frames.response())
                .flatMap(frame -> frame.findings().stream())
                .reduce((one, other) -> other.severity().compareTo(one.severity()) > 0 ? other : one);
    }

    private ExchangeRow noted(Exchange exchange, Note note) {
        return switch (note) {
            case Note.Unsent(var request, var failure) ->
                row(
                        exchange,
                        words.format("connection.none"),
                        summary(request),
                        failureWords.sentence(failure.kind(), failure.details()),
                        Outcome.FAULT);
            case Note.Unreached(var failure) ->
                row(
                        exchange,
                        words.format("connection.none"),
                        "",
                        failureWords.sentence(failure.kind(), failure.details()),
                        Outcome.FAULT);
            case Note.Loss _ -> framed(exchange);
            case Note.Local(var request, var response) ->
                row(exchange, words.format("connection.local"), summary(request), summary(response), outcome(response));
        };
    }

    private static Outcome outcome(Response response) {
        return switch (response) {
            case Response.Value _ -> Outcome.VALUE;
            case Response.Failure _ -> Outcome.MESSAGE;
        };
    }

    private String summary(Message message) {
        return dissector
                .dissect(message.kind(), FrameWriter.bytes(message), Ending.ENDED)
                .summary();
    }

    private static ExchangeRow row(Exchange exchange, String connection, String call, String result, Outcome outcome) {
        return new ExchangeRow(exchange, connection, call, result, outcome, OptionalLong.empty());
    }

    private ExchangeRow framed(Exchange exchange) {
        Frames frames = Frames.of(exchange, dissector);
        String connection = exchange.connection() == 0
                ? words.format("connection.none")
                : words.format("connection.number", Integer.toString(exchange.connection()));
        OptionalLong since = exchange.isDone() ? OptionalLong.empty() : OptionalLong.of(lastByte(exchange.times()));
        return new ExchangeRow(
                exchange,
                connection,
                frames.request().summary(),
                result(exchange, frames),
                outcome(exchange, frames),
                since);
    }

    private static long lastByte(Times times) {
        return Math.max(times.requestLast(), times.responseLast());
    }

    private String result(Exchange exchange, Frames frames) {
        return switch (exchange.state()) {
            case ARRIVING -> frames.request().awaited().map(words::waiting).orElse("");
            case WAITING -> frames.response().awaited().map(words::waiting).orElse("");
            case DONE -> fault(frames).orElse(frames.response().summary());
        };
    }

    private Outcome outcome(Exchange exchange, Frames frames) {
        if (!exchange.isDone()) {
            return Outcome.AWAITED;
        }
        if (fault(frames).isPresent()) {
            return Outcome.FAULT;
        }
        return dissector.saysError(exchange.response()) ? Outcome.MESSAGE : Outcome.VALUE;
    }

    /// What went wrong matters more than what was answered, unless the server itself says what went wrong.
    private Optional<String> fault(Frames frames) {
        Dissection response = frames.response();
        boolean answered = response.fields().stream().anyMatch(Summarizer::isAnswer);
        return answered ? Optional.empty() : error(frames.request()).or(() -> error(response));
    }

    private static boolean isAnswer(DissectedField field) {
        boolean carriesIt =
                field.field().equals(Response.VALUE) || field.field().equals(Response.MESSAGE);
        return carriesIt && field.value().isPresent();
    }

    private Optional<String> error(Dissection frame) {
        return frame.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(words::finding)
                .findFirst();
    }
}
