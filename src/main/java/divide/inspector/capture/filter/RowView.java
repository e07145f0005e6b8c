package divide.inspector.capture.filter;

import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Mark;
import divide.inspector.capture.Note;
import divide.inspector.capture.Source;
import divide.inspector.capture.Stretch;
import divide.inspector.capture.Summarizer;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameReader;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Reading;

/// One exchange after the other, as a filter looks at them: columns at once, frames when they are asked for, and made
/// into nothing that stays. What has no bytes in its stretch, because it is under way or never had any, is asked of the
/// store. One thread at a time.
final class RowView {
    private static final byte[] NO_BYTES = {};

    private final ExchangeStore store;
    private final Summarizer summarizer;
    private final FrameReader reader;
    private final Reading plainRequest = Reading.plain();
    private final Reading annotatedRequest = Reading.annotated();
    private final Reading response = Reading.plain();
    private Stretch stretch;
    private int index;
    private Exchange exchange;
    private ExchangeRow row;
    private byte[] requestBytes;
    private byte[] responseBytes;
    private int requestAt;
    private int responseAt;
    private int requestLength;
    private int responseLength;
    private Reading request;
    private boolean responseIsRead;

    RowView(ExchangeStore store, Perspective perspective) {
        this.store = store;
        this.summarizer = perspective.summarizer();
        this.reader = perspective.reader();
    }

    /// Looks at the exchange at `index` of `stretch`; returns whether it is still there.
    boolean aim(Stretch stretch, int index) {
        this.stretch = stretch;
        this.index = index;
        exchange = null;
        row = null;
        request = null;
        responseIsRead = false;
        if (stretch.requestLength(index) + stretch.responseLength(index) == 0) {
            return aimAtStore();
        }
        requestBytes = stretch.bytes();
        responseBytes = requestBytes;
        requestAt = stretch.requestAt(index);
        responseAt = stretch.responseAt(index);
        requestLength = stretch.requestLength(index);
        responseLength = stretch.responseLength(index);
        return true;
    }

    private boolean aimAtStore() {
        exchange = store.get(stretch.number(index)).orElse(null);
        if (exchange == null) {
            return false;
        }
        Note note = exchange.note().orElse(null);
        switch (note) {
            case null -> frames(exchange.request(), exchange.response());
            case Note.Unreached _, Note.Loss _ -> frames(exchange.request(), exchange.response());
            case Note.Unsent unsent -> frames(FrameWriter.bytes(unsent.request()), NO_BYTES);
            case Note.Local local -> frames(FrameWriter.bytes(local.request()), FrameWriter.bytes(local.response()));
        }
        return true;
    }

    private void frames(byte[] request, byte[] response) {
        requestBytes = request;
        responseBytes = response;
        requestAt = 0;
        responseAt = 0;
        requestLength = request.length;
        responseLength = response.length;
    }

    long number() {
        return stretch.number(index);
    }

    boolean isOpen() {
        return mark() == Mark.OPEN;
    }

    Mark mark() {
        return exchange == null ? stretch.mark(index) : exchange.mark();
    }

    Source source() {
        return exchange == null ? stretch.source(index) : exchange.source();
    }

    int connection() {
        return exchange == null ? stretch.connection(index) : exchange.connection();
    }

    /// When the request's first byte came, in [System#nanoTime].
    long time() {
        return exchange == null ? stretch.requestFirst(index) : exchange.times().requestFirst();
    }

    boolean hasLatency() {
        return exchange == null ? stretch.isTimed(index) : exchange.isTimed();
    }

    long latency() {
        return exchange == null
                ? stretch.responseLast(index) - stretch.requestLast(index)
                : exchange.times().latency();
    }

    int requestSize() {
        return exchange == null ? requestLength : exchange.request().length;
    }

    int responseSize() {
        return exchange == null ? responseLength : exchange.response().length;
    }

    boolean isLocal() {
        return exchange != null && exchange.note().orElse(null) instanceof Note.Local;
    }

    /// Whether the frames alone decide about the row's texts: only those of exchanges that have ended do.
    boolean isToldByFrames() {
        return exchange == null;
    }

    /// Whether its answer may be another one's.
    boolean isUncertain() {
        return exchange == null && stretch.isUncertain(index);
    }

    Reading request() {
        if (request == null) {
            request = plainRequest;
            readRequest(request);
            readOn();
        }
        return request;
    }

    /// A plain reading passes over what follows an argument that was given twice, and the list doesn't.
    private void readOn() {
        if (!request.findings().isEmpty()) {
            request = annotatedRequest;
            readRequest(request);
        }
    }

    Reading response() {
        if (!responseIsRead) {
            responseIsRead = true;
            readResponse(response);
        }
        return response;
    }

    void readRequest(Reading into) {
        reader.read(FrameKind.REQUEST, requestBytes, requestAt, requestAt + requestLength, into);
    }

    /// What no request asked for is no answer, whatever it looks like; who only watched may have missed the request.
    void readResponse(Reading into) {
        int length = isStray() ? 0 : responseLength;
        reader.read(FrameKind.RESPONSE, responseBytes, responseAt, responseAt + length, into);
    }

    private boolean isStray() {
        return requestLength == 0 && source().isOwnEnd();
    }

    /// Whether the frames that were read into `request` and `response` are all that came.
    boolean isAllOf(Reading request, Reading response) {
        return request.state() == Reading.State.WHOLE
                && response.state() == Reading.State.WHOLE
                && request.length() == requestLength
                && response.length() == responseLength;
    }

    byte[] requestBytes() {
        return requestBytes;
    }

    int requestAt() {
        return requestAt;
    }

    byte[] responseBytes() {
        return responseBytes;
    }

    int responseAt() {
        return responseAt;
    }

    /// The row as the list makes it: slow, for those rows that frames alone don't tell. It is null when the exchange
    /// has been dropped meanwhile.
    ExchangeRow row() {
        if (row == null) {
            Exchange whole = exchange == null ? store.get(number()).orElse(null) : exchange;
            row = whole == null ? null : summarizer.row(whole);
        }
        return row;
    }
}
