package divide.inspector.capture.file;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.Arrival;
import divide.inspector.capture.Connection;
import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Mark;
import divide.inspector.capture.Note;
import divide.inspector.capture.Stretch;
import divide.inspector.pcap.Sender;
import divide.inspector.protocol.FrameKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes items of exchanges. One thread at a time.
final class Gathering {
    private static final int NO_CONNECTION = 0;

    private final ExchangeStore store;
    private final Survey survey;
    private final Findings findings;
    private final Timeline timeline;
    private final Map<Integer, LastTimes> connections = new HashMap<>();
    private long order;

    /// When the last bytes of each direction of a connection came. Times are kept as differences that are rounded:
    /// bytes that came at the same time must not change places.
    private static final class LastTimes {
        private long request = Long.MIN_VALUE;
        private long response = Long.MIN_VALUE;

        long next(Sender sender, long nanos) {
            if (sender == Sender.FIRST) {
                request = Math.max(request, nanos);
                return request;
            }
            response = Math.max(response, nanos);
            return response;
        }
    }

    Gathering(ExchangeStore store, Survey survey, Findings findings, Timeline timeline) {
        this.store = store;
        this.survey = survey;
        this.findings = findings;
        this.timeline = timeline;
    }

    /// Takes those exchanges that have ended.
    ///
    /// @return how many they are
    int take(Stretch stretch) {
        int taken = 0;
        for (int i = 0; i < stretch.count(); i++) {
            if (!stretch.isOpen(i)) {
                take(stretch, i);
                taken++;
            }
        }
        return taken;
    }

    private void take(Stretch stretch, int index) {
        if (stretch.connection(index) == NO_CONNECTION) {
            store.get(stretch.number(index)).ifPresent(this::takeAside);
        } else if (isPlain(stretch, index)) {
            takePlain(stretch, index);
        } else {
            store.get(stretch.number(index)).ifPresent(this::takeWhole);
        }
    }

    private void takeAside(Exchange exchange) {
        timeline.add(new Item.Aside(
                exchange.times().requestFirst(), order++, AsideText.of(exchange), texts(said(exchange.number()))));
    }

    /// Whether nothing has to be said of it, and both frames came in one read each.
    private boolean isPlain(Stretch stretch, int index) {
        return !stretch.isInPieces(index)
                && (stretch.mark(index) == Mark.FINE || stretch.mark(index) == Mark.INFO)
                && store.annotation(stretch.number(index)).equals(Annotation.NONE);
    }

    private void takePlain(Stretch stretch, int index) {
        int connection = stretch.connection(index);
        int from = stretch.requestAt(index);
        int requestLength = stretch.requestLength(index);
        int responseLength = stretch.responseLength(index);
        byte[] bytes = Arrays.copyOfRange(stretch.bytes(), from, from + requestLength + responseLength);
        add(connection, Sender.FIRST, stretch.requestLast(index), bytes, 0, requestLength, List.of());
        List<String> comments = handler(stretch.handler(index));
        add(connection, Sender.SECOND, stretch.responseLast(index), bytes, requestLength, responseLength, comments);
    }

    private static List<String> handler(long nanos) {
        return nanos < 0 ? List.of() : List.of(new Remark.Handled(nanos).comment());
    }

    private void takeWhole(Exchange exchange) {
        List<Remark> onRequest = said(exchange.number());
        onRequest.addAll(findings.onRequest(exchange));
        List<String> onResponse = new ArrayList<>(handler(exchange.times().handler()));
        onResponse.addAll(texts(findings.onResponse(exchange)));
        if (exchange.request().length == 0) {
            onResponse.addAll(0, texts(onRequest));
        }
        add(exchange, FrameKind.REQUEST, exchange.request(), texts(onRequest));
        add(exchange, FrameKind.RESPONSE, exchange.response(), onResponse);
        exchange.note().ifPresent(note -> lose(exchange, note));
    }

    private void lose(Exchange exchange, Note note) {
        if (note instanceof Note.Lost(FrameKind kind, long length)) {
            long nanos =
                    last(exchange.connection(), sender(kind), exchange.times().requestLast());
            timeline.add(new Item.Lost(nanos, order++, exchange.connection(), sender(kind), length));
        }
    }

    private static Sender sender(FrameKind kind) {
        return switch (kind) {
            case REQUEST -> Sender.FIRST;
            case RESPONSE -> Sender.SECOND;
        };
    }

    private long last(int connection, Sender sender, long nanos) {
        return connections.computeIfAbsent(connection, this::begin).next(sender, nanos);
    }

    private List<Remark> said(long number) {
        Annotation annotation = store.annotation(number);
        List<Remark> remarks = new ArrayList<>();
        if (annotation.marked()) {
            remarks.add(new Remark.Marked());
        }
        if (!annotation.text().isEmpty()) {
            remarks.add(new Remark.Said(annotation.text()));
        }
        return remarks;
    }

    private static List<String> texts(List<Remark> remarks) {
        return remarks.stream().map(Remark::comment).toList();
    }

    private void add(Exchange exchange, FrameKind kind, byte[] bytes, List<String> comments) {
        int from = 0;
        for (Arrival arrival : exchange.arrivals(kind)) {
            List<String> beside = from == 0 ? comments : List.of();
            add(exchange.connection(), sender(kind), arrival.nanos(), bytes, from, arrival.end() - from, beside);
            from = arrival.end();
        }
    }

    private void add(
            int connection, Sender sender, long nanos, byte[] bytes, int from, int length, List<String> comments) {
        if (length > 0) {
            timeline.add(new Item.Sent(
                    last(connection, sender, nanos), order++, connection, sender, bytes, from, length, comments));
        }
    }

    /// The end of a connection that is closed is known with its beginning.
    private LastTimes begin(int number) {
        store.connection(number).filter(WrittenConnections::isClosed).ifPresent(this::end);
        return new LastTimes();
    }

    private void end(Connection connection) {
        long nanos = Math.max(connection.closed(), survey.lastOf(connection.number()));
        timeline.add(new Item.Closed(nanos, Long.MAX_VALUE, connection));
    }
}
