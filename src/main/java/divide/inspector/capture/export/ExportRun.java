package divide.inspector.capture.export;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.Connection;
import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Frames;
import divide.inspector.capture.Mark;
import divide.inspector.capture.Note;
import divide.inspector.capture.Source;
import divide.inspector.capture.Stretch;
import divide.inspector.capture.Summarizer;
import divide.inspector.capture.Times;
import divide.inspector.capture.WallClock;
import divide.inspector.capture.WholeFile;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameReader;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Message;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.FailureWords;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One export of exchanges (`export.md`): goes through a store while others write to it. One thread at a time.
public final class ExportRun implements WholeFile.Content {
    private static final int AT_ONCE = 512;

    private final ExchangeStore store;
    private final Picked picked;
    private final Progress progress;
    private final Methods methods = Methods.DEFAULT;
    private final List<Column> columns = Column.of(methods);
    private final Stretch stretch = new Stretch(AT_ONCE);
    private final Lines lines;
    private final ExportRow row;
    private final FrameReader reader;
    private final Dissector dissector;
    private final Summarizer summarizer;
    private final Set<Long> annotated;
    private long written;

    /// Is told how far an export is.
    @FunctionalInterface
    public interface Progress {
        /// `done` of `total` exchanges were gone through; returns whether to go on.
        boolean reached(long done, long total);
    }

    /// How exchanges are looked at.
    ///
    /// @param clock tells the times of day
    /// @param limits what frames may claim
    public record View(WallClock clock, Limits limits) {}

    /// An export of what is `picked` from `store`.
    public ExportRun(ExchangeStore store, Picked picked, ExportFormat format, View view, Progress progress) {
        this.store = store;
        this.picked = picked;
        this.progress = progress;
        this.lines = format.lines();
        this.row = new ExportRow(new Moments(view.clock()));
        this.reader = new FrameReader(methods, view.limits());
        this.dissector = new Dissector(methods, view.limits());
        this.summarizer = new Summarizer(dissector, Words.ENGLISH, FailureWords.ENGLISH);
        this.annotated = new HashSet<>(store.annotated());
    }

    /// How many exchanges were written.
    public long written() {
        return written;
    }

    /// @return whether all were gone through; false when the progress said not to go on
    @Override
    public boolean writeTo(OutputStream out) throws IOException {
        lines.head(columns);
        long number = picked.first();
        while (progress.reached(number - picked.first(), picked.end() - picked.first())) {
            long next = store.read(number, picked.end(), stretch);
            writeStretch();
            flush(out);
            if (stretch.count() == 0) {
                return true;
            }
            number = next;
        }
        return false;
    }

    private void flush(OutputStream out) throws IOException {
        out.write(lines.text.toString().getBytes(StandardCharsets.UTF_8));
        lines.text.setLength(0);
    }

    private void writeStretch() {
        for (int i = 0; i < stretch.count(); i++) {
            if (picked.wanted().test(stretch.number(i)) && take(i)) {
                lines.line(columns, row);
                written++;
            }
        }
    }

    /// Returns whether the exchange is still there.
    private boolean take(int index) {
        long number = stretch.number(index);
        boolean hasBytes = stretch.requestLength(index) + stretch.responseLength(index) > 0;
        if (stretch.isOpen(index) || !hasBytes) {
            Optional<Exchange> exchange = store.get(number);
            exchange.ifPresent(this::takeWhole);
            return exchange.isPresent();
        }
        begin(
                facts(index),
                new Bytes(stretch.bytes(), stretch.requestAt(index), stretch.requestLength(index)),
                new Bytes(stretch.bytes(), stretch.responseAt(index), stretch.responseLength(index)));
        return (stretch.mark(index) == Mark.FINE && row.hasAnswer()) || explain(store.get(number));
    }

    private ExportRow.Facts facts(int index) {
        return new ExportRow.Facts(
                stretch.number(index),
                stretch.source(index),
                Exchange.State.DONE,
                stretch.ending(index),
                stretch.mark(index),
                new Times(
                        stretch.requestFirst(index),
                        stretch.requestLast(index),
                        stretch.responseFirst(index),
                        stretch.responseLast(index),
                        stretch.handler(index)),
                stretch.connection(index));
    }

    private void takeWhole(Exchange exchange) {
        ExportRow.Facts facts = new ExportRow.Facts(
                exchange.number(),
                exchange.source(),
                exchange.state(),
                exchange.ending(),
                exchange.mark(),
                exchange.times(),
                exchange.connection());
        begin(facts, Bytes.of(exchange.request()), Bytes.of(exchange.response()));
        exchange.note().ifPresent(this::readNote);
        explain(Optional.of(exchange));
    }

    private void begin(ExportRow.Facts facts, Bytes request, Bytes response) {
        row.begin(facts, request, response);
        row.place(connection(facts.connection()));
        row.annotate(annotated.contains(facts.number()) ? store.annotation(facts.number()) : Annotation.NONE);
        read(FrameKind.REQUEST, request);
        read(FrameKind.RESPONSE, isNoAnswer(facts.source(), request) ? Bytes.NONE : response);
    }

    /// What a server sent before it was asked is no answer for its client, whatever it looks like; who only watches may
    /// have missed the question.
    private static boolean isNoAnswer(Source source, Bytes request) {
        return switch (source) {
            case CALL, SERVER -> request.length() == 0;
            case PASTED, PROXY, FILE -> false;
        };
    }

    private Optional<Connection> connection(int number) {
        return number == 0 ? Optional.empty() : store.connection(number);
    }

    private void read(FrameKind kind, Bytes frame) {
        reader.read(kind, frame.array(), frame.from(), frame.end(), row.readingOf(kind));
    }

    /// What is known of an exchange beside its bytes, as if it had some.
    private void readNote(Note note) {
        switch (note) {
            case Note.Unsent(var request, var _) -> readAsIfSent(request);
            case Note.Unreached _, Note.Loss _ -> {}
            case Note.Local(var request, var response) -> {
                readAsIfSent(request);
                readAsIfSent(response);
            }
        }
    }

    private void readAsIfSent(Message message) {
        read(message.kind(), Bytes.of(FrameWriter.bytes(message)));
    }

    /// Takes an exchange apart of which more can be said than its values.
    private boolean explain(Optional<Exchange> exchange) {
        exchange.ifPresent(this::explain);
        return exchange.isPresent();
    }

    private void explain(Exchange exchange) {
        Frames frames = Frames.of(exchange, dissector);
        row.found(Stream.of(frames.request(), frames.response())
                .flatMap(frame -> Found.in(frame, Words.ENGLISH))
                .toList());
        if (!row.hasAnswer() || !exchange.isDone()) {
            row.explain(summarizer.row(exchange));
        }
    }
}
