package divide.inspector.ui.conversation;

import divide.inspector.capture.Chunk;
import divide.inspector.capture.Conversation;
import divide.inspector.protocol.FrameKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How a conversation is laid out in rows: bytes of one way follow each other without regard to frames and reads, and
/// a row ends where the other way begins. Where bytes were lost there is a row of its own, without any. Immutable.
final class RowPlan {
    private final Conversation conversation;
    private final int columns;
    private int rows;
    /// For each row the chunk that its first byte is of, that byte's offset in it, and its offset in the stream.
    private int[] chunkAt = new int[64];

    private int[] skipped = new int[64];
    private long[] offsets = new long[64];

    /// The rows of `columns` bytes that `conversation` fills.
    RowPlan(Conversation conversation, int columns) {
        this.conversation = conversation;
        this.columns = columns;
        lay();
    }

    private void lay() {
        int column = columns;
        for (int i = 0; i < conversation.chunks().size(); i++) {
            column = lay(i, follows(i) ? column : columns);
        }
    }

    /// Whether a chunk goes on with what the one before it ends with: what lies between them at the edge of a part may
    /// be outside of it.
    private boolean follows(int index) {
        if (index == 0) {
            return false;
        }
        Chunk before = conversation.chunks().get(index - 1);
        return before.kind() == conversation.chunks().get(index).kind()
                && conversation.offset(index) == conversation.offset(index - 1) + before.length();
    }

    /// Returns the column behind the chunk's last byte.
    private int lay(int index, int begin) {
        Chunk chunk = conversation.chunks().get(index);
        int column = begin;
        if (chunk.isHole()) {
            add(index, 0, conversation.offset(index));
            column = columns;
        }
        for (int at = 0; at < chunk.length(); ) {
            if (column == columns) {
                add(index, at, conversation.offset(index) + at);
                column = 0;
            }
            int step = Math.min(columns - column, chunk.length() - at);
            at += step;
            column += step;
        }
        return column;
    }

    private void add(int chunk, int at, long offset) {
        if (rows == chunkAt.length) {
            chunkAt = Arrays.copyOf(chunkAt, 2 * rows);
            skipped = Arrays.copyOf(skipped, 2 * rows);
            offsets = Arrays.copyOf(offsets, 2 * rows);
        }
        chunkAt[rows] = chunk;
        skipped[rows] = at;
        offsets[rows] = offset;
        rows++;
    }

    Conversation conversation() {
        return conversation;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /// The offset of a row's first byte among all bytes of its way over the connection, of those that were recorded.
    long offset(int row) {
        return offsets[row];
    }

    /// The highest offset of any row.
    long lastOffset() {
        long last = 0;
        for (int row = Math.max(0, rows - 64); row < rows; row++) {
            last = Math.max(last, offsets[row]);
        }
        return Math.max(last, rows == 0 ? 0 : offsets[rows - 1]);
    }

    /// The chunk that a row's first byte is of.
    Chunk first(int row) {
        return conversation.chunks().get(chunkAt[row]);
    }

    /// A row's first byte.
    Place place(int row) {
        Chunk chunk = first(row);
        return new Place(chunk.number(), chunk.kind(), chunk.from() + skipped[row]);
    }

    /// The row that a byte stands in, or that says that it was lost; empty when it isn't here.
    Optional<Integer> rowOf(Place place) {
        List<Chunk> chunks = conversation.chunks();
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            if (isIn(chunk, place)) {
                return Optional.of(rowOf(i, place.offset() - chunk.from()));
            }
        }
        return Optional.empty();
    }

    private static boolean isIn(Chunk chunk, Place place) {
        // A hole has no bytes: it ends where it begins.
        int end = chunk.isHole() ? chunk.to() + 1 : chunk.to();
        return chunk.number() == place.number()
                && chunk.kind() == place.kind()
                && place.offset() >= chunk.from()
                && place.offset() < end;
    }

    /// The row of an exchange's first byte, or that says that it was lost; empty when there is none here.
    Optional<Integer> rowOfExchange(long number) {
        Optional<Integer> asked = rowOf(new Place(number, FrameKind.REQUEST, 0));
        return asked.isPresent() ? asked : rowOf(new Place(number, FrameKind.RESPONSE, 0));
    }

    private int rowOf(int chunk, int at) {
        int low = 0;
        int high = rows - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            boolean isBehind = chunkAt[middle] > chunk || chunkAt[middle] == chunk && skipped[middle] > at;
            if (isBehind) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /// The frames' bytes in a row, from left to right.
    List<Span> spans(int row) {
        List<Span> spans = new ArrayList<>();
        for (Span piece : pieces(row)) {
            if (!spans.isEmpty() && spans.getLast().goesOnWith(piece)) {
                spans.set(spans.size() - 1, spans.getLast().and(piece));
            } else {
                spans.add(piece);
            }
        }
        return spans;
    }

    /// One span a chunk.
    private List<Span> pieces(int row) {
        List<Span> pieces = new ArrayList<>();
        if (first(row).isHole()) {
            return pieces;
        }
        int column = 0;
        int at = skipped[row];
        for (int i = chunkAt[row]; i < chunkEnd(row); i++) {
            Chunk chunk = conversation.chunks().get(i);
            int length = Math.min(columns - column, chunk.length() - at);
            int from = chunk.from() + at;
            boolean ends = chunk.isLast() && from + length == chunk.to();
            pieces.add(new Span(chunk.number(), chunk.kind(), from, from + length, column, ends));
            column += length;
            at = 0;
        }
        return pieces;
    }

    /// The index behind the last chunk that has a byte in a row.
    private int chunkEnd(int row) {
        if (row + 1 == rows) {
            return conversation.chunks().size();
        }
        return skipped[row + 1] > 0 ? chunkAt[row + 1] + 1 : chunkAt[row + 1];
    }

    /// Where reads ended in a row, from left to right.
    List<Tick> ticks(int row) {
        List<Tick> ticks = new ArrayList<>();
        int index = chunkAt[row];
        for (Span piece : pieces(row)) {
            if (piece.to() == conversation.chunks().get(index).to()) {
                conversation.readEndingWith(index).ifPresent(read -> ticks.add(new Tick(piece.end(), read)));
            }
            index++;
        }
        return ticks;
    }
}
