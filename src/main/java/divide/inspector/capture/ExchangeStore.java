package divide.inspector.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The exchanges of a capture, by number. Finished ones lie in columns and shared blocks, about 80 bytes each; the few
/// that are under way are objects. When a bound is reached the oldest make room and are counted.
///
/// Many threads at a time; no method waits for anything but another of them.
public final class ExchangeStore {
    private final Bounds bounds;
    private final List<Columns> chunks = new ArrayList<>();
    private final Blocks blocks = new Blocks();
    private final Map<Long, OpenExchange> open = new HashMap<>();
    private final Map<Long, Note> notes = new HashMap<>();
    private final MarkCounts all = new MarkCounts();
    private final MarkCounts hidden = new MarkCounts();
    private long firstChunk;
    private long first = 1;
    private long visible = 1;
    private long next = 1;
    private long dropped;

    /// An empty store.
    public ExchangeStore(Bounds bounds) {
        this.bounds = bounds;
    }

    /// Gives an exchange that has begun its number.
    synchronized long begin(OpenExchange exchange) {
        long number = next++;
        open.put(number, exchange);
        if (chunkOf(number) - firstChunk == chunks.size()) {
            chunks.add(new Columns());
        }
        makeRoom();
        return number;
    }

    /// Keeps an exchange that has ended. One that has been dropped meanwhile stays dropped.
    synchronized void finish(Exchange exchange) {
        long number = exchange.number();
        if (open.remove(number) == null) {
            return;
        }
        columns(number).set(row(number), blocks.end(), exchange);
        blocks.append(exchange.request());
        blocks.append(exchange.response());
        exchange.note().ifPresent(note -> notes.put(number, note));
        all.add(exchange.mark());
        if (number < visible) {
            hidden.add(exchange.mark());
        }
        makeRoom();
    }

    /// The exchange as it stands now; empty when it was dropped, cleared or never was.
    public Optional<Exchange> get(long number) {
        OpenExchange live;
        synchronized (this) {
            if (number < visible || number >= next) {
                return Optional.empty();
            }
            live = open.get(number);
            if (live == null) {
                return Optional.of(finished(number));
            }
        }
        return Optional.of(live.snapshot(number));
    }

    /// The exchanges that are under way, by number; a handful, as a rule.
    public synchronized List<Long> open() {
        return open.keySet().stream()
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
        if (!open.containsKey(number)) {
            hidden.add(columns(number).mark(row(number)));
        }
    }

    /// Brings back what the last [#clear] took out of view, as far as it has not been dropped.
    public synchronized void undoClear() {
        visible = first;
        hidden.reset();
    }

    private Exchange finished(long number) {
        Columns columns = columns(number);
        int row = row(number);
        long place = columns.place(row);
        int requestLength = columns.requestLength(row);
        return new Exchange(
                number,
                columns.source(row),
                columns.connection(row),
                Exchange.State.DONE,
                columns.ending(row),
                columns.times(row),
                blocks.copy(place, requestLength),
                blocks.copy(place + requestLength, columns.responseLength(row)),
                columns.mark(row),
                Optional.ofNullable(notes.get(number)));
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
        if (open.remove(first) == null) {
            forget(columns(first), row(first));
        }
        notes.remove(first);
        first++;
        while (chunkOf(first) > firstChunk) {
            chunks.removeFirst();
            firstChunk++;
        }
    }

    private void forget(Columns columns, int row) {
        all.remove(columns.mark(row));
        if (first < visible) {
            hidden.remove(columns.mark(row));
        }
        blocks.release(columns.place(row), columns.requestLength(row) + columns.responseLength(row));
    }

    private long size() {
        return blocks.used() + (next - first) * Columns.BYTES_A_ROW;
    }

    private Columns columns(long number) {
        return chunks.get((int) (chunkOf(number) - firstChunk));
    }

    private static long chunkOf(long number) {
        return number / Columns.ROWS;
    }

    private static int row(long number) {
        return (int) (number % Columns.ROWS);
    }
}
