package divide.inspector.capture;

import divide.inspector.protocol.FrameKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What went over one connection, in both directions, in the order in which it came: chunks of bytes, and where reads
/// ended between them. It holds no bytes: the store has them. Immutable; any thread.
///
/// Of a long connection it is a part; [#before] and [#after] tell how much of it lies outside.
public final class Conversation {
    private static final int NO_READ = -1;

    private final Connection connection;
    private final long before;
    private final long after;
    private final List<Chunk> chunks;
    private final List<ReadEnd> reads = new ArrayList<>();
    private final int[] readAt;
    private final int exchanges;

    private Conversation(Connection connection, List<Chunk> chunks, int exchanges, long before, long after) {
        this.connection = connection;
        this.chunks = chunks;
        this.exchanges = exchanges;
        this.before = before;
        this.after = after;
        this.readAt = new int[chunks.size()];
        findReads();
    }

    /// The conversation that `exchanges`, in the order of their numbers, make up.
    ///
    /// @param before how many exchanges of the connection there are before them
    /// @param after how many there are behind them
    static Conversation of(Connection connection, List<Exchange> exchanges, long before, long after) {
        List<Timed> timed = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            cut(exchange, FrameKind.REQUEST, timed);
            cut(exchange, FrameKind.RESPONSE, timed);
        }
        // Stable: of what came at the same time, the lower number comes first, and its request before its response.
        timed.sort(Comparator.comparingLong(Timed::order));
        List<Chunk> chunks = timed.stream().map(Timed::chunk).toList();
        return new Conversation(connection, chunks, exchanges.size(), before, after);
    }

    /// @param order by what the chunk is put in order: the times of a capture file may go back within a frame, its
    ///     bytes may not
    private record Timed(Chunk chunk, long order) {}

    private static void cut(Exchange exchange, FrameKind kind, List<Timed> into) {
        boolean isWhole = exchange.isDone() || kind == FrameKind.REQUEST && exchange.state() == Exchange.State.WAITING;
        List<Arrival> arrivals = exchange.arrivals(kind);
        int from = 0;
        long order = Long.MIN_VALUE;
        for (int i = 0; i < arrivals.size(); i++) {
            Arrival arrival = arrivals.get(i);
            boolean isLast = isWhole && i == arrivals.size() - 1;
            order = Math.max(order, arrival.nanos());
            into.add(new Timed(Chunk.of(exchange.number(), kind, from, arrival.end(), arrival.nanos(), isLast), order));
            from = arrival.end();
        }
        long behind = from == 0 ? exchange.times().requestLast() : order;
        int at = from;
        lost(exchange, kind)
                .ifPresent(lost ->
                        into.add(new Timed(Chunk.hole(exchange.number(), kind, at, behind, lost.length()), behind)));
    }

    private static Optional<Note.Lost> lost(Exchange exchange, FrameKind kind) {
        return exchange.note()
                .filter(Note.Lost.class::isInstance)
                .map(Note.Lost.class::cast)
                .filter(lost -> lost.kind() == kind);
    }

    private void findReads() {
        boolean[] ends = ends();
        int[] bytes = new int[FrameKind.values().length];
        int[] frames = new int[FrameKind.values().length];
        long previous = connection.opened();
        for (int i = 0; i < ends.length; i++) {
            Chunk chunk = chunks.get(i);
            int way = chunk.kind().ordinal();
            bytes[way] += chunk.length();
            frames[way] += chunk.isHole() ? 0 : 1;
            readAt[i] = ends[i] ? reads.size() : NO_READ;
            if (ends[i]) {
                reads.add(new ReadEnd(chunk.kind(), bytes[way], frames[way], chunk.nanos(), chunk.nanos() - previous));
                bytes[way] = 0;
                frames[way] = 0;
                previous = chunk.nanos();
            }
        }
    }

    /// Which chunks end a read: those after which nothing else of that way came at the same time.
    private boolean[] ends() {
        boolean[] ends = new boolean[chunks.size()];
        Chunk[] next = new Chunk[FrameKind.values().length];
        for (int i = ends.length - 1; i >= 0; i--) {
            Chunk chunk = chunks.get(i);
            int way = chunk.kind().ordinal();
            ends[i] = !chunk.isHole() && (next[way] == null || next[way].nanos() != chunk.nanos());
            next[way] = chunk.isHole() ? next[way] : chunk;
        }
        return ends;
    }

    /// The connection.
    public Connection connection() {
        return connection;
    }

    /// The chunks, in the order in which they came.
    public List<Chunk> chunks() {
        return chunks;
    }

    /// The read that ends with a chunk; empty when the read goes on behind it.
    ///
    /// @param chunk the chunk's index, from 0
    public Optional<ReadEnd> readEndingWith(int chunk) {
        return readAt[chunk] == NO_READ ? Optional.empty() : Optional.of(reads.get(readAt[chunk]));
    }

    /// Its first read; empty when nothing of it came.
    public Optional<ReadEnd> firstRead() {
        return reads.stream().findFirst();
    }

    /// Its reads, in the order in which they ended.
    public List<ReadEnd> reads() {
        return List.copyOf(reads);
    }

    /// How many reads brought bytes of one way.
    public long reads(FrameKind kind) {
        return reads.stream().filter(read -> read.kind() == kind).count();
    }

    /// In how many reads one frame came.
    public long reads(long number, FrameKind kind) {
        return chunks.stream()
                .filter(chunk -> chunk.number() == number && chunk.kind() == kind && !chunk.isHole())
                .count();
    }

    /// How many bytes went one way.
    public long bytes(FrameKind kind) {
        return chunks.stream()
                .filter(chunk -> chunk.kind() == kind)
                .mapToLong(Chunk::length)
                .sum();
    }

    /// How many exchanges there are in it.
    public int exchanges() {
        return exchanges;
    }

    /// How many exchanges of the connection lie before it.
    public long before() {
        return before;
    }

    /// How many exchanges of the connection lie behind it.
    public long after() {
        return after;
    }
}
