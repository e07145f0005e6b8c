package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/// The bytes that were read ahead, and the bounds on their memory.
final class ChunksTest {
    private final Semaphore shared = new Semaphore(5);
    private final Chunks chunks = new Chunks(3, shared);
    private final ByteBuffer taken = ByteBuffer.allocate(4 * Chunks.SIZE);

    /// Puts up to `count` bytes behind the last one; returns how many.
    private static int put(ByteBuffer source, int count, Chunks target) {
        ByteBuffer room = target.room();
        int most = Math.min(count, Math.min(room.remaining(), source.remaining()));
        room.put(source.slice(source.position(), most));
        source.position(source.position() + most);
        target.filled();
        return most;
    }

    private static void fill(Chunks target) {
        while (target.makeRoom()) {
            put(ByteBuffer.allocate(Chunks.SIZE), Chunks.SIZE, target);
        }
    }

    @Test
    void givesAllBytesInOrderWhateverThePiecesAre() {
        Random random = new Random(7);
        byte[] bytes = new byte[taken.capacity()];
        random.nextBytes(bytes);
        ByteBuffer source = ByteBuffer.wrap(bytes);
        while (taken.hasRemaining()) {
            if (chunks.makeRoom()) {
                put(source, random.nextInt(Chunks.SIZE), chunks);
            }
            int most = Math.min(taken.capacity(), taken.position() + random.nextInt(Chunks.SIZE));
            chunks.take(taken.limit(most));
            taken.limit(taken.capacity());
        }
        assertArrayEquals(bytes, taken.array());
    }

    @Test
    void fillsAPieceUpBeforeItBeginsAnother() {
        ByteBuffer source = ByteBuffer.allocate(Chunks.SIZE);
        while (source.hasRemaining()) {
            assertTrue(chunks.makeRoom());
            put(source, 1, chunks);
        }
        assertEquals(4, shared.availablePermits());
    }

    @Test
    void hasNoMorePiecesThanItMay() {
        fill(chunks);
        assertEquals(2, shared.availablePermits());
    }

    @Test
    void hasNoMorePiecesThanOthersLeave() {
        Chunks other = new Chunks(3, shared);
        fill(chunks);
        fill(other);
        assertEquals(0, shared.availablePermits());
        assertFalse(other.makeRoom());
        other.clear();
        assertEquals(2, shared.availablePermits());
    }

    @Test
    void givesBackThePiecesThatAreTaken() {
        fill(chunks);
        assertEquals(Chunks.SIZE, chunks.take(taken));
        assertEquals(3, shared.availablePermits());
        assertTrue(chunks.makeRoom());
    }

    @Test
    void givesBackAllThatIsForgotten() {
        fill(chunks);
        chunks.clear();
        assertEquals(5, shared.availablePermits());
        assertEquals(0, chunks.take(taken));
    }
}
