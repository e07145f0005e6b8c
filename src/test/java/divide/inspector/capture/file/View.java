package divide.inspector.capture.file;

import divide.inspector.capture.Arrival;
import divide.inspector.capture.Connection;
import divide.inspector.capture.Conversation;
import divide.inspector.capture.ConversationReader;
import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Frames;
import divide.inspector.capture.Note;
import divide.inspector.capture.Summarizer;
import divide.inspector.capture.Times;
import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.FailureWords;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Everything that the window shows of a capture, as words: exchanges and connections counted from the first one in
/// view, times from the clock's base on.
final class View {
    private final ExchangeStore store;
    private final long base;
    private final Dissector dissector = Dissector.standard();
    private final Summarizer summarizer = new Summarizer(Dissector.standard(), Words.ENGLISH, FailureWords.ENGLISH);
    private final List<Exchange> exchanges;
    private final List<Integer> connections;

    private View(ExchangeStore store, long base) {
        this.store = store;
        this.base = base;
        this.exchanges = LongStream.range(store.totals().first(), store.totals().next())
                .mapToObj(number -> store.get(number).orElseThrow())
                .toList();
        this.connections = List.copyOf(new TreeSet<>(exchanges.stream()
                .map(Exchange::connection)
                .filter(number -> number > 0)
                .toList()));
    }

    /// All of `store`, whose times are counted from `base` on.
    static List<String> of(ExchangeStore store, long base) {
        return of(store, base, Set.of());
    }

    /// The same without the conversations over some connections, counted from 0.
    static List<String> of(ExchangeStore store, long base, Set<Integer> silent) {
        View view = new View(store, base);

        List<String> lines = new ArrayList<>();
        view.exchanges.forEach(exchange -> lines.add(view.line(exchange)));
        for (int i = 0; i < view.connections.size(); i++) {
            int number = view.connections.get(i);
            lines.add(view.line(number) + (silent.contains(i) ? "" : view.conversation(number)));
        }
        return lines;
    }

    /// Connections on which something is under way: when it ends, its times are rounded.
    static Set<Integer> busy(ExchangeStore store) {
        View view = new View(store, 0);
        return view.exchanges.stream()
                .filter(exchange -> !exchange.isDone())
                .map(exchange -> view.connections.indexOf(exchange.connection()))
                .collect(Collectors.toSet());
    }

    private String line(Exchange exchange) {
        Exchange done = exchange.isDone() ? exchange : endedBySaving(exchange);
        Exchange ranked = ranked(done);
        ExchangeRow row = summarizer.row(ranked);
        Frames frames = Frames.of(ranked, dissector);
        return String.join(
                " | ",
                "#" + ranked.number() + " " + ranked.source() + " " + ranked.state() + " " + ranked.ending(),
                done.ending() == Ending.CAPTURE_ENDED ? "" : exchange.mark().toString(),
                row.connection() + " " + row.call() + " = " + row.result() + " " + row.outcome() + row.awaitedSince(),
                times(ranked),
                frame(ranked, FrameKind.REQUEST, frames.request()),
                frame(ranked, FrameKind.RESPONSE, frames.response()),
                ranked.note().map(View::words).orElse("-"),
                store.annotation(exchange.number()).toString());
    }

    private Exchange endedBySaving(Exchange open) {
        Times times = rounded(open.times());
        boolean inPieces =
                open.requestArrivals().size() > 1 || open.responseArrivals().size() > 1;
        return new Exchange(
                open.number(),
                open.source(),
                open.connection(),
                Exchange.State.DONE,
                Ending.CAPTURE_ENDED,
                times,
                open.request(),
                open.response(),
                open.mark(),
                open.note(),
                inPieces ? open.requestArrivals() : whole(open.request(), times.requestLast()),
                inPieces ? open.responseArrivals() : whole(open.response(), times.responseLast()));
    }

    private static List<Arrival> whole(byte[] bytes, long nanos) {
        return bytes.length == 0 ? List.of() : List.of(new Arrival(bytes.length, nanos));
    }

    /// As times are kept of what has ended.
    private static Times rounded(Times times) {
        long requestLast = times.requestFirst() + (long) (float) (times.requestLast() - times.requestFirst());
        long responseFirst = requestLast + (long) (float) (times.responseFirst() - times.requestLast());
        long responseLast = responseFirst + (long) (float) (times.responseLast() - times.responseFirst());
        return new Times(
                times.requestFirst(), requestLast, responseFirst, responseLast, (long) (float) times.handler());
    }

    private Exchange ranked(Exchange exchange) {
        return new Exchange(
                exchange.number() - store.totals().first(),
                exchange.source(),
                connections.indexOf(exchange.connection()) + 1,
                exchange.state(),
                exchange.ending(),
                exchange.times(),
                exchange.request(),
                exchange.response(),
                exchange.mark(),
                exchange.note(),
                exchange.requestArrivals(),
                exchange.responseArrivals());
    }

    private String times(Exchange exchange) {
        Times times = exchange.times();
        return (times.requestFirst() - base) + ".." + (times.requestLast() - base) + " "
                + (times.responseFirst() - base) + ".." + (times.responseLast() - base) + " handler "
                + times.handler() + " " + exchange.isTimed();
    }

    private String frame(Exchange exchange, FrameKind kind, Dissection frame) {
        StringBuilder text = new StringBuilder(HexFormat.of().formatHex(frame.bytes()));
        exchange.arrivals(kind).forEach(arrival -> text.append(" ").append(words(arrival)));
        frame.findings().forEach(finding -> text.append(" ").append(Words.ENGLISH.finding(finding)));
        frame.facts().forEach(fact -> text.append(" ").append(fact));
        return text.toString();
    }

    private String words(Arrival arrival) {
        return arrival.end() + "@" + (arrival.nanos() - base);
    }

    private static String words(Note note) {
        return switch (note) {
            case Note.Unsent(var request, var failure) ->
                request + " " + failure.kind() + failure.details() + failure.getMessage();
            case Note.Unreached(var failure) -> failure.kind() + "" + failure.details() + failure.getMessage();
            case Note.Local(var request, var response) -> request + " " + response;
            case Note.Lost(var kind, var length) -> "lost " + length + " of " + kind;
            case Note.Uncertain _ -> "uncertain";
        };
    }

    private String line(int number) {
        Connection connection = store.connection(number).orElseThrow();
        Ending ending = connection.ending() == Ending.OPEN ? Ending.CAPTURE_ENDED : connection.ending();

        return "connection " + connections.indexOf(number) + " " + connection.source() + " " + connection.client()
                + " > " + connection.server() + " " + (connection.opened() - base) + ".."
                + (connection.closed() - base) + " " + ending;
    }

    private String conversation(int number) {
        Conversation conversation = new ConversationReader(store, number)
                .read(ConversationReader.OLDEST)
                .orElseThrow();

        StringBuilder text = new StringBuilder();
        conversation
                .chunks()
                .forEach(chunk -> text.append(" ")
                        .append(chunk.number() - store.totals().first())
                        .append(chunk.kind())
                        .append(chunk.from())
                        .append("-")
                        .append(chunk.to())
                        .append("@")
                        .append(chunk.nanos() - base));
        conversation
                .reads()
                .forEach(read -> text.append(" ")
                        .append(read.kind())
                        .append(read.bytes())
                        .append("/")
                        .append(read.frames())
                        .append("+")
                        .append(read.since().orElse(0)));
        return text.toString();
    }
}
