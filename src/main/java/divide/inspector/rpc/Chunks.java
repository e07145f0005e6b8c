package divide.inspector.rpc;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/// Bytes that wait in order for their turn, in pieces that are filled up before another one is begun: a bound on the
/// pieces is one on the memory, however small the reads are. Guarded by its owner; only the bytes of [#room] are
/// filled outside its lock.
final class Chunks {
    /// The size of each piece in bytes.
    static final int SIZE = 64 * 1024;

    private static final class Chunk {
        private final ByteBuffer filling = ByteBuffer.allocate(SIZE);
        private final ByteBuffer taking = filling.duplicate().limit(0);
    }

    private final int most;
    private final Semaphore shared;
    private final Deque<Chunk> chunks;

    /// @param most how many pieces there may be
    /// @param shared a permit a piece, shared with others
    Chunks(int most, Semaphore shared) {
        this.most = most;
        this.shared = shared;
        // In full: no permit may be lost because the queue finds no memory to grow.
        this.chunks = new ArrayDeque<>(most);
    }

    /// Makes room behind the last byte; returns whether there is any.
    boolean makeRoom() {
        if (!chunks.isEmpty() && chunks.getLast().filling.hasRemaining()) {
            return true;
        }
        if (chunks.size() == most) {
            return false;
        }
        Chunk fresh = new Chunk();
        if (!shared.tryAcquire()) {
            return false;
        }
        chunks.addLast(fresh);
        return true;
    }

    /// Where the next bytes go; they count once [#filled] has been called.
    ByteBuffer room() {
        return chunks.getLast().filling;
    }

    /// The bytes that were put to [#room] may be taken.
    void filled() {
        Chunk last = chunks.getLast();
        last.taking.limit(last.filling.position());
    }

    /// Moves the oldest bytes to `target`; returns how many, 0 when there are none.
    int take(ByteBuffer target) {
        if (chunks.isEmpty()) {
            return 0;
        }
        Chunk first = chunks.getFirst();
        int count = Math.min(target.remaining(), first.taking.remaining());
        target.put(target.position(), first.taking, first.taking.position(), count);
        target.position(target.position() + count);
        first.taking.position(first.taking.position() + count);
        if (first.taking.position() == SIZE) {
            chunks.removeFirst();
            shared.release();
        }
        return count;
    }

    /// Forgets all bytes and gives all permits back.
    void clear() {
        shared.release(chunks.size());
        chunks.clear();
    }
}
