package divide.inspector.capture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The exchanges of a capture, by number. Finished ones lie in rows and shared blocks, less than 80 bytes each; the few
/// that are under way are objects. When a bound is reached the oldest make room and are counted.
///
/// Many threads at a time; no method waits for anything but another of them.
public final class ExchangeStore {
    private final Bounds bounds;
    private final List<Rows> chunks = new ArrayList<>();
    private final Deque<Rows> spare = new ArrayDeque<>(1);
    private final Blocks blocks = new Blocks();
    private final OpenExchanges open = new OpenExchanges();
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
        rowsForNext(number).begin(row(number), open.add(number, exchange));
        makeRoom();
        return number;
    }

    private Rows rowsForNext(long number) {
        if (chunkOf(number) - firstChunk == chunks.size()) {
            chunks.add(spare.isEmpty() ? new Rows() : spare.remove());
        }
        return rows(number);
    }

    /// Keeps an exchange that has ended, under the number that it began with. One that has been dropped meanwhile stays
    /// dropped.
    synchronized void finish(Underway ended) {
        long number = ended.number();
        if (number >= first) {
            open.remove(rows(number).slot(row(number)));
            keep(number, ended);
            makeRoom();
        }
    }

    /// Keeps an exchange that had ended before anybody heard of it, and gives it its number.
    synchronized long add(Underway ended, Optional<Note> note) {
        long number = next++;
        rowsForNext(number);
        note.ifPresent(words -> notes.put(number, words));
        keep(number, ended);
        makeRoom();
        return number;
    }

    private void keep(long number, Underway ended) {
        rows(number).end(row(number), blocks.end(), ended);
        blocks.append(ended.requestArray(), ended.requestIndex(), ended.requestLength());
        blocks.append(ended.responseArray(), ended.responseIndex(), ended.responseLength());
        all.add(ended.mark());
        if (number < visible) {
            hidden.add(ended.mark());
        }
    }

    /// The exchange as it stands now; empty when it was dropped, cleared or never was.
    public Optional<Exchange> get(long number) {
        while (true) {
            OpenExchange live;
            synchronized (this) {
                if (number < visible || number >= next) {
                    return Optional.empty();
                }
                if (!isOpen(number)) {
                    return Optional.of(finished(number));
                }
                live = open.at(rows(number).slot(row(number)));
            }
            Optional<Exchange> snapshot = live.snapshot(number);
            // It may have ended since, and then it is here.
            if (snapshot.isPresent()) {
                return snapshot;
            }
        }
    }

    private boolean isOpen(long number) {
        return rows(number).mark(row(number)) == Mark.OPEN;
    }

    /// The exchanges that are under way, by number; a handful, as a rule.
    public synchronized List<Long> open() {
        return open.numbersFrom(visible);
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
        if (!isOpen(number)) {
            hidden.add(rows(number).mark(row(number)));
        }
    }

    /// Brings back what the last [#clear] took out of view, as far as it has not been dropped.
    public synchronized void undoClear() {
        visible = first;
        hidden.reset();
    }

    private Exchange finished(long number) {
        Rows rows = rows(number);
        int row = row(number);
        long place = rows.place(row);
        int requestLength = rows.requestLength(row);
        return new Exchange(
                number,
                rows.source(row),
                rows.connection(row),
                Exchange.State.DONE,
                rows.ending(row),
                rows.times(row),
                blocks.copy(place, requestLength),
                blocks.copy(place + requestLength, rows.responseLength(row)),
                rows.mark(row),
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
        if (isOpen(first)) {
            open.remove(rows(first).slot(row(first)));
        } else {
            forget(rows(first), row(first));
        }
        notes.remove(first);
        first++;
        while (chunkOf(first) > firstChunk) {
            spare.clear();
            spare.add(chunks.removeFirst());
            firstChunk++;
        }
    }

    private void forget(Rows rows, int row) {
        all.remove(rows.mark(row));
        if (first < visible) {
            hidden.remove(rows.mark(row));
        }
        blocks.release(rows.place(row), rows.requestLength(row) + rows.responseLength(row));
    }

    private long size() {
        return blocks.used() + (next - first) * Rows.BYTES_A_ROW;
    }

    private Rows rows(long number) {
        return chunks.get((int) (chunkOf(number) - firstChunk));
    }

    private static long chunkOf(long number) {
        return number / Rows.COUNT;
    }

    private static int row(long number) {
        return (int) (number % Rows.COUNT);
    }
}
