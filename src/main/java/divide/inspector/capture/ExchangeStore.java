package divide.inspector.capture;

import divide.inspector.protocol.Ending;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The exchanges of a capture, by number. Finished ones lie in rows and shared blocks, less than 80 bytes each; the few
/// that are under way are objects. When a bound is reached the oldest make room and are counted.
///
/// Many threads at a time; no method waits for anything but another of them.
public final class ExchangeStore {
    private final KeptExchanges kept = new KeptExchanges();
    private final OpenExchanges open = new OpenExchanges();
    private final Connections connections = new Connections();
    private final Map<Long, Note> notes = new HashMap<>();
    private final Map<Long, Annotation> annotations = new HashMap<>();
    private final MarkCounts all = new MarkCounts();
    private final MarkCounts hidden = new MarkCounts();
    private Bounds bounds;
    private long first = 1;
    private long visible = 1;
    private long next = 1;
    private long dropped;

    /// An empty store.
    public ExchangeStore(Bounds bounds) {
        this.bounds = bounds;
    }

    /// How much it keeps.
    public synchronized Bounds bounds() {
        return bounds;
    }

    /// Keeps as much as `now` says from here on; what is more than that makes room at once.
    public synchronized void bound(Bounds now) {
        bounds = now;
        makeRoom();
    }

    /// How many exchanges in view would make room at once if it kept only what `bounds` says; of some thousand
    /// connections that are forgotten with their exchanges, one more.
    public synchronized long surplus(Bounds bounds) {
        long end = first;
        long size = size();
        while (next - end > bounds.exchanges() || (size > bounds.bytes() && next - end > 1)) {
            size -= Rows.BYTES_A_ROW + kept.bytesOf(end);
            end++;
        }
        return Math.max(0, end - visible);
    }

    /// Gives a connection that has just got its first exchange its number.
    synchronized int connect(
            Source source, Optional<InetSocketAddress> client, Optional<InetSocketAddress> server, long nanos) {
        return connections.open(source, client, server, nanos);
    }

    /// Keeps the numbers of the next `count` connections free, for those of a file.
    ///
    /// @return the first of them; each must be disconnected, also one that was never connected
    synchronized int reserve(int count) {
        return connections.reserve(count);
    }

    /// Gives a number that was kept free to a connection.
    synchronized void connect(
            int number,
            Source source,
            Optional<InetSocketAddress> client,
            Optional<InetSocketAddress> server,
            long nanos) {
        connections.open(number, source, client, server, nanos);
    }

    /// Notes that a connection is closed.
    synchronized void disconnect(int number, Ending ending, long nanos) {
        connections.close(number, ending, nanos);
    }

    /// A connection by its number; empty when nothing of it is in the capture.
    public synchronized Optional<Connection> connection(int number) {
        return connections.find(number);
    }

    /// Where what is in view of a connection begins.
    synchronized Beginning beginning(int connection) {
        return new Beginning(visible, connections.begin(connection));
    }

    /// Gives an exchange that has begun its number.
    synchronized long begin(Underway exchange, int connection) {
        long number = next++;
        kept.makeRow(number);
        kept.begin(number, open.add(number, exchange), connection);
        connections.use(connection);
        makeRoom();
        return number;
    }

    /// Keeps an exchange that has ended, under the number that it began with. One that has been dropped meanwhile stays
    /// dropped.
    synchronized void finish(Underway ended) {
        long number = ended.number();
        if (number < visible) {
            connections.hide(ended.connection(), ended.requestLength(), ended.responseLength());
        }
        if (number >= first) {
            open.remove(kept.slot(number));
            noteDown(number, ended.note());
            keep(number, ended);
            makeRoom();
        }
    }

    /// Keeps an exchange that had ended before anybody heard of it, and gives it its number.
    synchronized long add(Underway ended, Optional<Note> note) {
        long number = next++;
        kept.makeRow(number);
        note.ifPresent(words -> notes.put(number, words));
        keep(number, ended);
        makeRoom();
        return number;
    }

    private void noteDown(long number, Note note) {
        if (note != null) {
            notes.put(number, note);
        }
    }

    private void keep(long number, Underway ended) {
        kept.keep(number, ended);
        all.add(ended.mark());
        if (number < visible) {
            hidden.add(ended.mark());
        }
    }

    /// The exchange as it stands now; empty when it was dropped, cleared or never was.
    public Optional<Exchange> get(long number) {
        while (true) {
            Underway live;
            synchronized (this) {
                if (number < visible || number >= next) {
                    return Optional.empty();
                }
                if (!kept.isOpen(number)) {
                    return Optional.of(kept.get(number, Optional.ofNullable(notes.get(number))));
                }
                live = open.at(kept.slot(number));
            }
            Optional<Exchange> snapshot = live.snapshot(number);
            // It may have ended since, and then it is here.
            if (snapshot.isPresent()) {
                return snapshot;
            }
        }
    }

    /// Copies exchanges from `first` on, those before `end` and no more than there is room for, and of long ones fewer.
    /// What was dropped or is out of view is passed over: [Stretch#number] tells which they are.
    ///
    /// @return the number behind the last one that was looked at
    public synchronized long read(long first, long end, Stretch into) {
        long from = Math.max(first, visible);
        long to = Math.min(Math.min(end, next), from + into.capacity());
        into.begin(from);
        long number = from;
        while (number < to && !into.isFull()) {
            kept.copy(number++, into);
        }
        return number;
    }

    /// The exchanges that are under way, by number; a handful, as a rule.
    public synchronized List<Long> open() {
        return open.numbersFrom(visible);
    }

    /// What a user said of an exchange.
    public synchronized Annotation annotation(long number) {
        return annotations.getOrDefault(number, Annotation.NONE);
    }

    /// Keeps what a user says of an exchange for as long as the exchange itself.
    public synchronized void annotate(long number, Annotation annotation) {
        if (number < first || number >= next || annotation.equals(Annotation.NONE)) {
            annotations.remove(number);
        } else {
            annotations.put(number, annotation);
        }
    }

    /// The numbers of the exchanges in view that a user said something of, ascending.
    public synchronized List<Long> annotated() {
        return annotations.keySet().stream()
                .filter(number -> number >= visible)
                .sorted()
                .toList();
    }

    /// What the store holds now.
    public synchronized Totals totals() {
        return new Totals(
                visible,
                next,
                all.of(Mark.ERROR) - hidden.of(Mark.ERROR),
                all.of(Mark.WARNING) - hidden.of(Mark.WARNING),
                all.of(Mark.INFO) - hidden.of(Mark.INFO),
                size(),
                bounds.bytes(),
                dropped);
    }

    /// Takes everything out of view. What was taken out by the call before can't be brought back any more.
    ///
    /// @return how many exchanges are out of view now
    public synchronized long clear() {
        while (first < visible) {
            dropFirst();
        }
        for (long number = visible; number < next; number++) {
            hide(number);
        }
        visible = next;
        return visible - first;
    }

    private void hide(long number) {
        if (!kept.isOpen(number)) {
            hidden.add(kept.mark(number));
            hideBytes(number, 1);
        }
    }

    /// Counts the bytes of an exchange among those of its connection that are out of view. Those of one that is under
    /// way are counted when it ends.
    ///
    /// @param times 1, or -1 for one that came back
    private void hideBytes(long number, int times) {
        if (!kept.isOpen(number)) {
            connections.hide(
                    kept.connection(number), times * kept.requestLength(number), times * kept.responseLength(number));
        }
    }

    /// Brings back what the last [#clear] took out of view, as far as it has not been dropped.
    public synchronized void undoClear() {
        for (long number = first; number < visible; number++) {
            hideBytes(number, -1);
        }
        visible = first;
        hidden.reset();
    }

    private void makeRoom() {
        while (next - first > bounds.exchanges() || (size() > bounds.bytes() && next - first > 1)) {
            boolean inView = first == visible;
            dropFirst();
            if (inView) {
                visible = first;
                dropped++;
            }
        }
    }

    private void dropFirst() {
        if (kept.isOpen(first)) {
            open.remove(kept.slot(first));
        } else {
            forget();
        }
        connections.release(kept.connection(first));
        notes.remove(first);
        annotations.remove(first);
        first++;
        kept.dropRowsBelow(first);
    }

    private void forget() {
        all.remove(kept.mark(first));
        if (first < visible) {
            hidden.remove(kept.mark(first));
        } else {
            hideBytes(first, 1);
        }
        kept.release(first);
    }

    private long size() {
        return kept.bytes() + (next - first) * Rows.BYTES_A_ROW + connections.size();
    }
}
