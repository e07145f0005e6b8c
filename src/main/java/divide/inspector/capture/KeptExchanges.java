package divide.inspector.capture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The exchanges that have ended, by number, and the places of those that are under way: rows of numbers, and the raw
/// bytes in blocks. One thread at a time.
final class KeptExchanges {
    private final List<Rows> chunks = new ArrayList<>();
    private final Deque<Rows> spare = new ArrayDeque<>(1);
    private final Blocks blocks = new Blocks();
    private long firstChunk;

    /// Makes a row for `number`, which is one higher than the last one.
    void makeRow(long number) {
        if (chunkOf(number) - firstChunk == chunks.size()) {
            chunks.add(spare.isEmpty() ? new Rows() : spare.remove());
        }
    }

    /// Notes in the row of `number` that it is under way.
    void begin(long number, int slot, int connection) {
        rows(number).begin(row(number), slot, connection);
    }

    /// Keeps an exchange that has ended in the row of `number`.
    void keep(long number, Underway ended) {
        rows(number).end(row(number), blocks.end(), ended);
        blocks.append(ended.requestArray(), ended.requestIndex(), ended.requestLength());
        blocks.append(ended.responseArray(), ended.responseIndex(), ended.responseLength());
        if (ended.cameInPieces()) {
            byte[] pieces = ended.pieces().bytes();
            blocks.append(pieces, 0, pieces.length);
        }
    }

    boolean isOpen(long number) {
        return mark(number) == Mark.OPEN;
    }

    Mark mark(long number) {
        return rows(number).mark(row(number));
    }

    int slot(long number) {
        return rows(number).slot(row(number));
    }

    int connection(long number) {
        return rows(number).connection(row(number));
    }

    /// How many bytes the request of an exchange that has ended has.
    int requestLength(long number) {
        return rows(number).requestLength(row(number));
    }

    /// How many bytes the response of an exchange that has ended has.
    int responseLength(long number) {
        return rows(number).responseLength(row(number));
    }

    /// An exchange that has ended.
    Exchange get(long number, Optional<Note> note) {
        Rows rows = rows(number);
        int row = row(number);
        long place = rows.place(row);
        int requestLength = rows.requestLength(row);
        Pieces pieces = pieces(number);
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
                note.or(() -> rows.isUncertain(row) ? Note.UNCERTAIN : Optional.empty()),
                pieces.request(),
                pieces.response());
    }

    private Pieces pieces(long number) {
        Rows rows = rows(number);
        int row = row(number);
        if (rows.isInPieces(row)) {
            return Pieces.of(blocks.copy(behindFrames(number), piecesLength(number)));
        }
        return new Pieces(
                whole(rows.requestLength(row), rows.requestLast(row)),
                whole(rows.responseLength(row), rows.responseLast(row)));
    }

    private static List<Arrival> whole(int length, long nanos) {
        return length == 0 ? List.of() : List.of(new Arrival(length, nanos));
    }

    private int piecesLength(long number) {
        boolean inPieces = rows(number).isInPieces(row(number));
        return inPieces ? Pieces.length(blocks.copy(behindFrames(number), Pieces.HEAD)) : 0;
    }

    private long behindFrames(long number) {
        return rows(number).place(row(number)) + framesLength(number);
    }

    private int framesLength(long number) {
        return requestLength(number) + responseLength(number);
    }

    /// Adds an exchange to a stretch, the bytes only of one that has ended.
    void copy(long number, Stretch into) {
        into.add(rows(number), row(number));
        if (!isOpen(number)) {
            into.addBytes(blocks, rows(number).place(row(number)), framesLength(number));
        }
    }

    /// Gives back the bytes of an exchange that has ended.
    void release(long number) {
        blocks.release(rows(number).place(row(number)), framesLength(number) + piecesLength(number));
    }

    /// How many bytes [#release] would give back; none of an exchange that is under way.
    int bytesOf(long number) {
        return isOpen(number) ? 0 : framesLength(number) + piecesLength(number);
    }

    /// Gives back the rows before `first`.
    void dropRowsBelow(long first) {
        while (chunkOf(first) > firstChunk) {
            spare.clear();
            spare.add(chunks.removeFirst());
            firstChunk++;
        }
    }

    /// How many bytes the raw bytes take.
    long bytes() {
        return blocks.used();
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
