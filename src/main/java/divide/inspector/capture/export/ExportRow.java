package divide.inspector.capture.export;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.Connection;
import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.Mark;
import divide.inspector.capture.Outcome;
import divide.inspector.capture.Source;
import divide.inspector.capture.Times;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Method;
import divide.inspector.protocol.Parameter;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.Signature;
import divide.inspector.rpc.Target;
import divide.inspector.wire.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// The exchange that is exported just now, as the columns ask for it; used again for the next one. One thread at a
/// time.
final class ExportRow {
    private final Moments moments;
    private final Reading asked = Reading.plain();
    private final Reading answered = Reading.plain();
    private Facts facts;
    private Bytes request;
    private Bytes response;
    private Optional<Connection> place = Optional.empty();
    private Annotation annotation = Annotation.NONE;
    private Optional<ExchangeRow> words = Optional.empty();
    private List<Found> findings = List.of();

    /// What a store knows of an exchange without looking at its bytes.
    record Facts(
            long number, Source source, Exchange.State state, Ending ending, Mark mark, Times times, int connection) {}

    ExportRow(Moments moments) {
        this.moments = moments;
    }

    /// Begins an exchange.
    void begin(Facts next, Bytes requestBytes, Bytes responseBytes) {
        facts = next;
        request = requestBytes;
        response = responseBytes;
        words = Optional.empty();
        findings = List.of();
    }

    /// Where to read the call and its answer into: mostly the bytes of the exchange, sometimes what is known of it
    /// beside them.
    Reading readingOf(FrameKind kind) {
        return switch (kind) {
            case REQUEST -> asked;
            case RESPONSE -> answered;
        };
    }

    void place(Optional<Connection> connection) {
        place = connection;
    }

    void annotate(Annotation said) {
        annotation = said;
    }

    /// Takes what the list says of an exchange that has no answer that can be read.
    void explain(ExchangeRow row) {
        words = Optional.of(row);
    }

    void found(List<Found> all) {
        findings = all;
    }

    long number() {
        return facts.number();
    }

    String source() {
        return facts.source().label();
    }

    OptionalLong connection() {
        return facts.connection() == 0 ? OptionalLong.empty() : OptionalLong.of(facts.connection());
    }

    Optional<String> client() {
        return place.flatMap(Connection::client).map(Target::text);
    }

    Optional<String> server() {
        return place.flatMap(Connection::server).map(Target::text);
    }

    String state() {
        return lower(facts.state());
    }

    String ending() {
        return lower(facts.ending());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    Optional<String> requestStart() {
        return moment(isBegun(), facts.times().requestFirst());
    }

    Optional<String> requestEnd() {
        return moment(
                isBegun() && facts.state() != Exchange.State.ARRIVING,
                facts.times().requestLast());
    }

    /// A plain local call has times though it has no bytes.
    private boolean isBegun() {
        return request.length() > 0 || response.length() == 0;
    }

    Optional<String> responseStart() {
        return moment(isAnswered(), facts.times().responseFirst());
    }

    Optional<String> responseEnd() {
        return moment(
                isAnswered() && facts.state() == Exchange.State.DONE,
                facts.times().responseLast());
    }

    private Optional<String> moment(boolean isKnown, long nanoTime) {
        return isKnown ? Optional.of(moments.text(nanoTime)) : Optional.empty();
    }

    private boolean isAnswered() {
        return response.length() > 0;
    }

    OptionalLong latency() {
        boolean isKnown = isAnswered()
                && request.length() > 0
                && facts.state() == Exchange.State.DONE
                && facts.source() != Source.PASTED;
        return isKnown ? OptionalLong.of(facts.times().latency()) : OptionalLong.empty();
    }

    OptionalLong handler() {
        long nanos = facts.times().handler();
        return nanos < 0 ? OptionalLong.empty() : OptionalLong.of(nanos);
    }

    Optional<String> method() {
        return asked.has(Request.NAME) ? Optional.of(asked.text(Request.NAME)) : Optional.empty();
    }

    /// Writes the argument called `name`, its default where it was left out.
    void argument(String name, Lines lines) {
        parameter(name).ifPresentOrElse(found -> argument(found, lines), lines::none);
    }

    private Optional<Parameter> parameter(String name) {
        return asked.method().flatMap(Method::signature).map(Signature::parameters).stream()
                .flatMap(List::stream)
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    private void argument(Parameter parameter, Lines lines) {
        boolean isSent = asked.has(parameter.valueField());
        boolean isLeftOut = !parameter.required() && asked.state() == Reading.State.WHOLE;
        if (!isSent && !isLeftOut) {
            lines.none();
        } else if (parameter.shape() == Shape.F32) {
            lines.real(Float.intBitsToFloat((int) asked.bits(parameter)));
        } else {
            lines.number(asked.bits(parameter));
        }
    }

    String outcome() {
        return lower(words.map(ExchangeRow::outcome).orElse(hasMessage() ? Outcome.MESSAGE : Outcome.VALUE));
    }

    /// Whether the answer can be read, so that nothing else need be said of it.
    boolean hasAnswer() {
        return answered.has(Response.VALUE) || hasMessage();
    }

    private boolean hasMessage() {
        return answered.has(Response.MESSAGE);
    }

    void value(Lines lines) {
        if (answered.has(Response.VALUE)) {
            lines.real(Float.intBitsToFloat((int) answered.bits(Response.VALUE)));
        } else {
            lines.none();
        }
    }

    Optional<String> message() {
        return hasMessage() ? Optional.of(answered.text(Response.MESSAGE)) : Optional.empty();
    }

    Optional<String> fault() {
        return words.filter(row -> row.outcome() == Outcome.FAULT).map(ExchangeRow::result);
    }

    String mark() {
        return lower(facts.mark());
    }

    List<Found> findings() {
        return findings;
    }

    Bytes request() {
        return request;
    }

    Bytes response() {
        return response;
    }

    Annotation annotation() {
        return annotation;
    }

    Optional<String> note() {
        return Optional.of(annotation.text()).filter(text -> !text.isEmpty());
    }
}
