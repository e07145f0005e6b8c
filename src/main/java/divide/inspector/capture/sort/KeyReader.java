package divide.inspector.capture.sort;

import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Mark;
import divide.inspector.capture.Note;
import divide.inspector.capture.Outcome;
import divide.inspector.capture.Source;
import divide.inspector.capture.Stretch;
import divide.inspector.capture.Summarizer;
import divide.inspector.protocol.FindingKind;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameReader;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Method;
import divide.inspector.protocol.Parameter;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.Severity;
import divide.inspector.protocol.Signature;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what exchanges are sorted by: a text, or none, and a number, which decides among equal texts. An exchange that
/// is as it should be is read where it lies, in some nanoseconds; the others are said in words as the list says them.
/// One thread at a time.
final class KeyReader {
    /// The text of what has nothing in the column.
    static final int NOTHING = -1;

    private static final byte NAME = 0;
    private static final byte TEXT = 1;
    private static final byte FAULT = 2;
    private static final byte AWAITED = 3;
    private static final byte[] NO_BYTES = {};

    private final ExchangeStore store;
    private final SortColumn column;
    private final Summarizer summarizer;
    private final FrameReader reader;
    private final TextRanks texts;
    private final Map<Method, Integer> methods = new HashMap<>();
    private final Map<FindingKind, Integer> kinds = new EnumMap<>(FindingKind.class);
    private final WorstFinding worst;
    private final int noText;
    private final Reading reading = Reading.plain();
    private Stretch stretch;
    private int index;
    private Exchange exchange;
    private int text;
    private long number;

    KeyReader(ExchangeStore store, SortColumn column, Summarizer summarizer, FrameReader reader, TextRanks texts) {
        this.store = store;
        this.column = column;
        this.summarizer = summarizer;
        this.reader = reader;
        this.texts = texts;
        this.worst = new WorstFinding(store, summarizer, reader);
        this.noText = texts.id(NAME, NO_BYTES, 0, 0);
    }

    /// Reads the key of the exchange at `at`; returns whether it is still there.
    boolean read(Stretch from, int at) {
        stretch = from;
        index = at;
        boolean isElsewhere = from.requestLength(at) + from.responseLength(at) == 0;
        exchange = isElsewhere ? store.get(from.number(at)).orElse(null) : null;
        if (isElsewhere && exchange == null) {
            return false;
        }
        readColumn();
        return true;
    }

    private void readColumn() {
        number(0);
        switch (column) {
            case MARK -> number(mark().ordinal());
            case NUMBER -> number(stretch.number(index));
            case TIME ->
                number(
                        exchange == null
                                ? stretch.requestFirst(index)
                                : exchange.times().requestFirst());
            case SOURCE -> said(TEXT, source().label());
            case CONNECTION -> positive(exchange == null ? stretch.connection(index) : exchange.connection());
            case CALL -> call();
            case RESULT -> result();
            case REQUEST_SIZE -> positive(exchange == null ? stretch.requestLength(index) : exchange.request().length);
            case RESPONSE_SIZE ->
                positive(exchange == null ? stretch.responseLength(index) : exchange.response().length);
            case LATENCY -> latency();
            case FINDING -> finding();
        }
    }

    /// The id of the text that was read, or [#NOTHING].
    int text() {
        return text;
    }

    /// The number that was read.
    long number() {
        return number;
    }

    /// Whether what was read may be different later.
    boolean isOpen() {
        return mark() == Mark.OPEN;
    }

    private Mark mark() {
        return exchange == null ? stretch.mark(index) : exchange.mark();
    }

    private Source source() {
        return exchange == null ? stretch.source(index) : exchange.source();
    }

    private void number(long value) {
        text = noText;
        number = value;
    }

    private void positive(long value) {
        number(value);
        text = value > 0 ? noText : NOTHING;
    }

    private void said(byte kind, String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        text = bytes.length == 0 ? NOTHING : texts.id(kind, bytes, 0, bytes.length);
    }

    private void latency() {
        if (exchange != null) {
            number(exchange.times().latency());
            text = exchange.isTimed() ? noText : NOTHING;
        } else {
            number(stretch.responseLast(index) - stretch.requestLast(index));
            text = stretch.isTimed(index) ? noText : NOTHING;
        }
    }

    private void finding() {
        text = worst.of(stretch, index)
                .map(kind -> kinds.computeIfAbsent(kind, this::finding))
                .orElse(NOTHING);
    }

    /// The worst kinds come first.
    private int finding(FindingKind kind) {
        byte[] bytes = kind.name().getBytes(StandardCharsets.UTF_8);
        return texts.id((byte) (Severity.ERROR.ordinal() - kind.severity().ordinal()), bytes, 0, bytes.length);
    }

    private void call() {
        read(FrameKind.REQUEST);
        Method method = reading.method().orElse(null);
        if (!reading.isSound() || !reading.findings().isEmpty() || method == null) {
            said(TEXT, row().map(ExchangeRow::call).orElse(""));
            return;
        }
        List<Parameter> parameters =
                method.signature().map(Signature::parameters).orElse(List.of());
        number = Key.ofPair(argument(parameters, 0), argument(parameters, 1));
        text = methods.computeIfAbsent(method, this::name);
    }

    private void read(FrameKind kind) {
        if (exchange != null) {
            byte[] bytes = kind == FrameKind.REQUEST ? request(exchange) : response(exchange);
            reader.read(kind, bytes, 0, bytes.length, reading);
        } else if (kind == FrameKind.REQUEST) {
            int from = stretch.requestAt(index);
            reader.read(kind, stretch.bytes(), from, from + stretch.requestLength(index), reading);
        } else {
            int from = stretch.responseAt(index);
            reader.read(kind, stretch.bytes(), from, from + stretch.responseLength(index), reading);
        }
    }

    private static byte[] request(Exchange exchange) {
        Note note = exchange.note().orElse(null);
        return switch (note) {
            case null -> exchange.request();
            case Note.Unreached _, Note.Loss _ -> exchange.request();
            case Note.Unsent unsent -> FrameWriter.bytes(unsent.request());
            case Note.Local local -> FrameWriter.bytes(local.request());
        };
    }

    private static byte[] response(Exchange exchange) {
        return exchange.note().orElse(null) instanceof Note.Local local
                ? FrameWriter.bytes(local.response())
                : exchange.response();
    }

    private int name(Method method) {
        byte[] bytes = method.name().getBytes(StandardCharsets.UTF_8);
        return texts.id(NAME, bytes, 0, bytes.length);
    }

    private int argument(List<Parameter> parameters, int place) {
        return place < parameters.size() ? argument(parameters.get(place)) : 0;
    }

    private int argument(Parameter parameter) {
        return Key.ofScalar(parameter.shape(), reading.bits(parameter));
    }

    private void result() {
        if (isStray()) {
            saidResult();
            return;
        }
        read(FrameKind.RESPONSE);
        if (reading.has(Response.VALUE)) {
            number(Key.ofScalar(Response.VALUE.shape(), reading.bits(Response.VALUE)));
        } else if (reading.has(Response.MESSAGE) && exchange == null) {
            int from = stretch.responseAt(index) + reading.textOffset(Response.MESSAGE);
            text = texts.id(TEXT, stretch.bytes(), from, reading.textSize(Response.MESSAGE));
        } else {
            saidResult();
        }
    }

    /// What no request asked for is no answer, whatever it looks like.
    private boolean isStray() {
        boolean isAsked = exchange == null ? stretch.requestLength(index) > 0 : request(exchange).length > 0;
        return !isAsked && source().isOwnEnd();
    }

    private void saidResult() {
        text = NOTHING;
        row().ifPresent(row -> said(kind(row.outcome()), row.result()));
    }

    private static byte kind(Outcome outcome) {
        return switch (outcome) {
            case VALUE, MESSAGE -> TEXT;
            case FAULT -> FAULT;
            case AWAITED -> AWAITED;
        };
    }

    /// As the list says it. What has been dropped since it was read is on its way out of every order.
    private Optional<ExchangeRow> row() {
        Optional<Exchange> whole = exchange == null ? store.get(stretch.number(index)) : Optional.of(exchange);
        return whole.map(summarizer::row);
    }
}
