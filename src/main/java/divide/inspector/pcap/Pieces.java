package divide.inspector.pcap;

import java.util.ArrayList;
import java.util.List;

/// Bytes of one direction that came before what belongs in front of them: sorted, and without overlaps, because the
/// copy of a byte that came first counts. One thread at a time.
final class Pieces {
    /// @param sequence the number of its first byte
    private record Piece(int sequence, byte[] bytes, long nanos) {
        int end() {
            return sequence + bytes.length;
        }
    }

    /// What a piece takes beside its bytes.
    private static final int OVERHEAD = 64;

    private final List<Piece> sorted = new ArrayList<>();
    private int size;

    boolean isEmpty() {
        return sorted.isEmpty();
    }

    int count() {
        return sorted.size();
    }

    /// How much memory is held, in bytes.
    int size() {
        return size;
    }

    /// The number of the first byte.
    int sequence() {
        return sorted.getFirst().sequence();
    }

    byte[] bytes() {
        return sorted.getFirst().bytes();
    }

    /// When the first piece came.
    long nanos() {
        return sorted.getFirst().nanos();
    }

    void removeFirst() {
        size -= sorted.removeFirst().bytes().length + OVERHEAD;
    }

    /// Keeps what it hasn't got yet of the bytes whose first one has the number `sequence`.
    void add(int sequence, byte[] bytes, int from, int length, long nanos) {
        int index = firstBehind(sequence);
        int done = 0;
        while (done < length) {
            int room = index < sorted.size() ? sorted.get(index).sequence() - (sequence + done) : length - done;
            int count = Math.min(room, length - done);
            if (count > 0) {
                insert(index++, sequence + done, bytes, from + done, count, nanos);
                done += count;
            }
            if (done < length) {
                done = sorted.get(index++).end() - sequence;
            }
        }
    }

    private void insert(int index, int sequence, byte[] bytes, int from, int count, long nanos) {
        byte[] copy = new byte[count];
        System.arraycopy(bytes, from, copy, 0, count);
        sorted.add(index, new Piece(sequence, copy, nanos));
        size += count + OVERHEAD;
    }

    /// The first piece that ends behind the byte with the number `sequence`.
    private int firstBehind(int sequence) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (sorted.get(middle).end() - sequence <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
