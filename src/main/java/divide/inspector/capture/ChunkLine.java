package divide.inspector.capture;

import divide.inspector.protocol.FrameKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The bytes of some exchanges of one connection in the order in which they came: chunks, where each stands in its
/// stream, and the reads that end with one. Immutable.
final class ChunkLine {
    private static final int WAYS = FrameKind.values().length;

    private final Offsets begin;
    private final List<Chunk> chunks;
    private final long[] offsets;
    private final List<Optional<ReadEnd>> reads;

    /// The bytes of `exchanges`, which are in the order of their numbers.
    ///
    /// @param begin where in the connection's streams the first of them begins
    ChunkLine(List<Exchange> exchanges, Offsets begin) {
        this.begin = begin;
        chunks = order(exchanges);
        offsets = findOffsets();
        reads = findReads();
    }

    /// @param order by what the chunk is put in order: the times of a capture file may go back within a frame, its
    ///     bytes may not
    private record Timed(Chunk chunk, long order) {}

    private static List<Chunk> order(List<Exchange> exchanges) {
        List<Timed> timed = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            cut(exchange, FrameKind.REQUEST, timed);
            cut(exchange, FrameKind.RESPONSE, timed);
        }
        // Stable: of what came at the same time, the lower number comes first, and its request before its response.
        timed.sort(Comparator.comparingLong(Timed::order));
        return withHolesInPlace(timed.stream().map(Timed::chunk).toList());
    }

    /// When a frame of which nothing came was lost, nobody knows: it was before what came next its way.
    private static List<Chunk> withHolesInPlace(List<Chunk> chunks) {
        List<Chunk> placed = new ArrayList<>(chunks.size());
        List<List<Chunk>> holes = List.of(new ArrayList<>(), new ArrayList<>());
        for (Chunk chunk : chunks) {
            List<Chunk> before = holes.get(chunk.kind().ordinal());
            if (chunk.isHole() && chunk.from() == 0) {
                before.add(chunk);
            } else {
                placed.addAll(before);
                before.clear();
                placed.add(chunk);
            }
        }
        holes.forEach(placed::addAll);
        return placed;
    }

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

    private long[] findOffsets() {
        long[] found = new long[chunks.size()];
        long[] ways = {begin.of(FrameKind.REQUEST), begin.of(FrameKind.RESPONSE)};
        for (int i = 0; i < found.length; i++) {
            int way = chunks.get(i).kind().ordinal();
            found[i] = ways[way];
            ways[way] += chunks.get(i).length();
        }
        return found;
    }

    private List<Optional<ReadEnd>> findReads() {
        boolean[] ends = ends();
        int[] bytes = new int[WAYS];
        int[] frames = new int[WAYS];
        OptionalLong previous = OptionalLong.empty();
        List<Optional<ReadEnd>> found = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            Chunk chunk = chunks.get(i);
            int way = chunk.kind().ordinal();
            bytes[way] += chunk.length();
            frames[way] += chunk.isHole() ? 0 : 1;
            if (ends[i]) {
                found.add(Optional.of(
                        new ReadEnd(chunk.kind(), bytes[way], frames[way], chunk.nanos(), since(previous, chunk))));
                bytes[way] = 0;
                frames[way] = 0;
                previous = OptionalLong.of(chunk.nanos());
            } else {
                found.add(Optional.empty());
            }
        }
        return found;
    }

    private static OptionalLong since(OptionalLong previous, Chunk chunk) {
        return previous.isPresent() ? OptionalLong.of(chunk.nanos() - previous.getAsLong()) : previous;
    }

    /// Which chunks end a read: those after which nothing else of that way came at the same time.
    private boolean[] ends() {
        boolean[] ends = new boolean[chunks.size()];
        Chunk[] next = new Chunk[WAYS];
        for (int i = ends.length - 1; i >= 0; i--) {
            Chunk chunk = chunks.get(i);
            int way = chunk.kind().ordinal();
            ends[i] = !chunk.isHole() && (next[way] == null || next[way].nanos() != chunk.nanos());
            next[way] = chunk.isHole() ? next[way] : chunk;
        }
        return ends;
    }

    /// Where in the connection's streams it begins.
    Offsets begin() {
        return begin;
    }

    int size() {
        return chunks.size();
    }

    Chunk chunk(int index) {
        return chunks.get(index);
    }

    /// How many bytes of its way came before a chunk.
    long offset(int index) {
        return offsets[index];
    }

    /// The read that ends with a chunk; empty when the read goes on behind it.
    Optional<ReadEnd> readEndingWith(int index) {
        return reads.get(index);
    }
}
