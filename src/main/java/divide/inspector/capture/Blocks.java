package divide.inspector.capture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Raw bytes one behind the other in blocks of one size. A place in them is the number of bytes that were ever appended
/// before it. A block is given back when all that was appended to it is released, in whatever order that happens.
final class Blocks {
    private static final int SIZE = 1 << 18;

    private static final class Block {
        private final byte[] bytes;
        private long used;

        Block(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final Deque<byte[]> spare = new ArrayDeque<>(1);
    private long firstBlock;
    private long end;
    private long used;

    /// The place behind the last byte.
    long end() {
        return end;
    }

    /// How many bytes were appended and not released.
    long used() {
        return used;
    }

    /// Appends `length` bytes that lie in `bytes` at `from`.
    void append(byte[] bytes, int from, int length) {
        int done = 0;
        while (done < length) {
            Block block = blockForAppending();
            int count = Math.min(room(end), length - done);
            System.arraycopy(bytes, from + done, block.bytes, inBlock(end), count);
            block.used += count;
            done += count;
            end += count;
        }
        used += length;
    }

    byte[] copy(long place, int length) {
        byte[] copy = new byte[length];
        copy(place, length, copy, 0);
        return copy;
    }

    /// Copies `length` bytes that were appended at `place` to `target`, from its index `to` on.
    void copy(long place, int length, byte[] target, int to) {
        int done = 0;
        while (done < length) {
            long at = place + done;
            int count = Math.min(room(at), length - done);
            System.arraycopy(blocks.get(index(at)).bytes, inBlock(at), target, to + done, count);
            done += count;
        }
    }

    /// Gives back `length` bytes that were appended at `place`.
    void release(long place, int length) {
        int done = 0;
        while (done < length) {
            long at = place + done;
            int count = Math.min(room(at), length - done);
            release(index(at), count);
            done += count;
        }
        used -= length;
        while (!blocks.isEmpty() && blocks.getFirst() == null) {
            blocks.removeFirst();
            firstBlock++;
        }
    }

    private void release(int index, int count) {
        Block block = blocks.get(index);
        block.used -= count;
        boolean full = (firstBlock + index + 1) * SIZE <= end;
        if (block.used == 0 && full) {
            blocks.set(index, null);
            spare.clear();
            spare.add(block.bytes);
        }
    }

    private Block blockForAppending() {
        if (index(end) == blocks.size()) {
            blocks.add(new Block(spare.isEmpty() ? new byte[SIZE] : spare.remove()));
        }
        return blocks.get(index(end));
    }

    private int index(long place) {
        return (int) (place / SIZE - firstBlock);
    }

    private static int room(long place) {
        return SIZE - inBlock(place);
    }

    private static int inBlock(long place) {
        return (int) (place % SIZE);
    }
}
