package divide.inspector.capture.file;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.Connection;
import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Mark;
import divide.inspector.capture.Note;
import divide.inspector.capture.Stretch;
import divide.inspector.capture.Times;
import divide.inspector.pcap.Beside;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes items of exchanges. One thread at a time.
final class Gathering {
    private static final int NO_CONNECTION = 0;

    private final ExchangeStore store;
    private final Survey survey;
    private final Findings findings;
    private final EpochTime time;
    private final Timeline timeline;
    private final Map<Integer, PacketTimes> packetTimes = new HashMap<>();
    private long place;

    Gathering(ExchangeStore store, Survey survey, Findings findings, EpochTime time, Timeline timeline) {
        this.store = store;
        this.survey = survey;
        this.findings = findings;
        this.time = time;
        this.timeline = timeline;
    }

    /// How many exchanges were taken.
    long taken() {
        return place;
    }

    /// Takes those exchanges that are still there.
    void take(Stretch stretch) {
        for (int i = 0; i < stretch.count(); i++) {
            if (isPlain(stretch, i)) {
                takePlain(stretch, i);
                place++;
            } else {
                store.get(stretch.number(i)).ifPresent(this::take);
            }
        }
    }

    private void take(Exchange exchange) {
        if (exchange.connection() == NO_CONNECTION) {
            takeAside(exchange);
        } else {
            takeWhole(exchange.isDone() ? exchange : endedBySaving(exchange));
        }
        place++;
    }

    private static Exchange endedBySaving(Exchange open) {
        return new Exchange(
                open.number(),
                open.source(),
                open.connection(),
                Exchange.State.DONE,
                Ending.CAPTURE_ENDED,
                open.times(),
                open.request(),
                open.response(),
                open.mark(),
                open.note(),
                open.requestArrivals(),
                open.responseArrivals());
    }

    private void takeAside(Exchange exchange) {
        Beside beside = new Beside(new Tag.Aside(place).bytes(), texts(said(exchange.number())));
        timeline.add(
                new Item.Aside(exchange.times().requestFirst(), timeline.nextOrder(), AsideText.of(exchange), beside));
    }

    /// Whether nothing has to be said of it, and both frames came in one read each.
    private boolean isPlain(Stretch stretch, int index) {
        return (stretch.mark(index) == Mark.FINE || stretch.mark(index) == Mark.INFO)
                && stretch.connection(index) != NO_CONNECTION
                && !stretch.isInPieces(index)
                && stretch.requestLength(index) > 0
                && stretch.responseLength(index) > 0
                && store.annotation(stretch.number(index)).equals(Annotation.NONE);
    }

    private void takePlain(Stretch stretch, int index) {
        int from = stretch.requestAt(index);
        int request = stretch.requestLength(index);
        int response = stretch.responseLength(index);
        byte[] bytes = Arrays.copyOfRange(stretch.bytes(), from, from + request + response);
        Tag.Begun what = new Tag.Begun(
                place, 0, request, response, times(stretch, index), stretch.ending(index), Optional.empty());
        SavedExchange saved = saved(stretch.connection(index), what);
        saved.add(FrameKind.REQUEST, what.times().requestLast(), bytes, 0, request, List.of());
        List<String> comments = handler(what.times().handler());
        saved.add(FrameKind.RESPONSE, what.times().responseLast(), bytes, request, response, comments);
    }

    private static Times times(Stretch stretch, int index) {
        return new Times(
                stretch.requestFirst(index),
                stretch.requestLast(index),
                stretch.responseFirst(index),
                stretch.responseLast(index),
                stretch.handler(index));
    }

    private SavedExchange saved(int connection, Tag.Begun what) {
        PacketTimes packets = packetTimes.computeIfAbsent(connection, this::begin);
        return new SavedExchange(timeline, time, packets, connection, what);
    }

    private static List<String> handler(long nanos) {
        return nanos < 0 ? List.of() : List.of(new Remark.Handled(nanos).comment());
    }

    private void takeWhole(Exchange exchange) {
        List<String> onRequest = new ArrayList<>(texts(said(exchange.number())));
        onRequest.addAll(texts(findings.onRequest(exchange)));
        List<String> onResponse = new ArrayList<>(handler(exchange.times().handler()));
        onResponse.addAll(texts(findings.onResponse(exchange)));
        SavedExchange saved = saved(exchange.connection(), what(exchange));
        if (exchange.request().length > 0) {
            saved.add(exchange, FrameKind.REQUEST, exchange.request(), onRequest);
            saved.add(exchange, FrameKind.RESPONSE, exchange.response(), onResponse);
        } else {
            takeWithoutRequest(exchange, saved, Stream.of(onRequest, onResponse));
        }
        lost(exchange).ifPresent(saved::lose);
    }

    private static void takeWithoutRequest(Exchange exchange, SavedExchange saved, Stream<List<String>> remarks) {
        List<String> all = remarks.flatMap(List::stream).toList();
        if (exchange.response().length > 0) {
            saved.add(exchange, FrameKind.RESPONSE, exchange.response(), all);
        } else {
            saved.addNothing(all);
        }
    }

    private Tag.Begun what(Exchange exchange) {
        return new Tag.Begun(
                place,
                0,
                exchange.request().length,
                exchange.response().length,
                exchange.times(),
                exchange.ending(),
                exchange.note().filter(Note.Loss.class::isInstance).map(Note.Loss.class::cast));
    }

    private static Optional<Note.Lost> lost(Exchange exchange) {
        return exchange.note().filter(Note.Lost.class::isInstance).map(Note.Lost.class::cast);
    }

    private List<Remark> said(long number) {
        Annotation annotation = store.annotation(number);
        List<Remark> remarks = new ArrayList<>();
        if (annotation.marked()) {
            remarks.add(new Remark.Marked());
        }
        remarks.addAll(Remark.said(annotation.text()));
        return remarks;
    }

    private static List<String> texts(List<Remark> remarks) {
        return remarks.stream().map(Remark::comment).toList();
    }

    /// The end of a connection that is closed is known with its beginning.
    private PacketTimes begin(int number) {
        Optional<Connection> closed = survey.connections().of(number).filter(SavedConnections::isClosed);
        closed.ifPresent(this::end);
        return new PacketTimes(closed.map(this::lastOf).orElse(Long.MAX_VALUE));
    }

    private void end(Connection connection) {
        timeline.add(new Item.Closed(lastOf(connection), Long.MAX_VALUE, connection));
    }

    private long lastOf(Connection connection) {
        return Math.max(connection.closed(), survey.lastOf(connection.number()));
    }
}
