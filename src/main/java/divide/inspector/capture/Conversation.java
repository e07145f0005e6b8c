package divide.inspector.capture;

import divide.inspector.protocol.FrameKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What went over one connection, in both directions, in the order in which it came: chunks of bytes, and where reads
/// ended between them. It holds no bytes: the store has them. Immutable; any thread.
///
/// Of a long connection it is a part; [#before] and [#after] tell how much of it lies outside.
public final class Conversation {
    private final Connection connection;
    private final ChunkLine line;
    private final Part part;
    /// The indices in the line of the chunks that are shown.
    private final int[] shown;

    private final List<Chunk> chunks;
    private final List<ReadEnd> reads;

    /// Which exchanges of a line are shown; the others tell of reads that reach into the part.
    ///
    /// @param first the number of the first one that is shown
    /// @param last the number of the last one
    /// @param exchanges how many they are
    /// @param before how many exchanges of the connection there are before them
    /// @param after how many there are behind them
    record Part(long first, long last, int exchanges, long before, long after) {
        private boolean has(Chunk chunk) {
            return chunk.number() >= first && chunk.number() <= last;
        }
    }

    /// A part of the conversation over `connection`.
    Conversation(Connection connection, ChunkLine line, Part part) {
        this.connection = connection;
        this.line = line;
        this.part = part;
        this.shown = IntStream.range(0, line.size())
                .filter(index -> part.has(line.chunk(index)))
                .toArray();
        this.chunks = IntStream.of(shown).mapToObj(line::chunk).toList();
        this.reads = IntStream.of(shown)
                .mapToObj(line::readEndingWith)
                .flatMap(Optional::stream)
                .toList();
    }

    /// The connection.
    public Connection connection() {
        return connection;
    }

    /// The chunks, in the order in which they came.
    public List<Chunk> chunks() {
        return chunks;
    }

    /// How many bytes of its way came before a chunk, of those that were recorded.
    ///
    /// @param chunk the chunk's index, from 0
    public long offset(int chunk) {
        return line.offset(shown[chunk]);
    }

    /// The read that ends with a chunk; empty when the read goes on behind it.
    ///
    /// @param chunk the chunk's index, from 0
    public Optional<ReadEnd> readEndingWith(int chunk) {
        return line.readEndingWith(shown[chunk]);
    }

    /// Whether nothing of the connection, as far as it was recorded, has been dropped or cleared.
    public boolean hasItsBeginning() {
        return line.begin().equals(Offsets.START);
    }

    /// Its reads, in the order in which they ended.
    public List<ReadEnd> reads() {
        return reads;
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
        return part.exchanges();
    }

    /// How many exchanges of the connection lie before it.
    public long before() {
        return part.before();
    }

    /// How many exchanges of the connection lie behind it.
    public long after() {
        return part.after();
    }
}
