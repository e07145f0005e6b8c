package divide.inspector.capture;

import divide.inspector.protocol.Ending;
import java.util.Arrays;

/// Some consecutive exchanges, copied out of a store to be looked at without holding anybody up, and used again for
/// the next ones: a million exchanges are gone through that way without an object each. One thread at a time.
///
/// Those under way have neither bytes nor times here: [ExchangeStore#get] has what there is of them.
public final class Stretch {
    /// No more exchanges are taken behind so many bytes, or a handful of stretches would hold the capture once more.
    private static final int MOST_BYTES = 4 << 20;

    private final Rows rows;
    private final int capacity;
    private final int[] at;
    private byte[] bytes;
    private long first;
    private int count;
    private int used;

    /// Room for `capacity` exchanges.
    public Stretch(int capacity) {
        this.capacity = capacity;
        this.rows = new Rows(capacity);
        this.at = new int[capacity];
        this.bytes = new byte[64 * capacity];
    }

    /// For how many exchanges there is room.
    public int capacity() {
        return capacity;
    }

    /// How many exchanges are in it.
    public int count() {
        return count;
    }

    void begin(long number) {
        first = number;
        count = 0;
        used = 0;
    }

    /// Whether it has so many bytes that no exchange more is to be taken.
    boolean isFull() {
        return used > MOST_BYTES;
    }

    /// Takes the next exchange, without its bytes.
    void add(Rows source, int row) {
        source.copy(row, 1, rows, count);
        at[count] = used;
        count++;
    }

    /// Takes the bytes of the exchange that was added last.
    void addBytes(Blocks blocks, long place, int length) {
        if (bytes.length - used < length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, used + length));
        }
        blocks.copy(place, length, bytes, used);
        used += length;
    }

    /// The number of the exchange at `index`, from 0 to [#count], exclusive.
    public long number(int index) {
        return first + index;
    }

    /// Whether it is under way.
    public boolean isOpen(int index) {
        return mark(index) == Mark.OPEN;
    }

    /// Where it comes from; not for one that is under way.
    public Source source(int index) {
        return rows.source(index);
    }

    /// The number of its connection, 0 for none.
    public int connection(int index) {
        return rows.connection(index);
    }

    /// What it is marked with.
    public Mark mark(int index) {
        return rows.mark(index);
    }

    /// Whether one of its frames came in more than one read, which [ExchangeStore#get] tells of.
    public boolean isInPieces(int index) {
        return rows.isInPieces(index);
    }

    /// Whether its answer may be another one's, which [ExchangeStore#get] tells of.
    public boolean isUncertain(int index) {
        return rows.isUncertain(index);
    }

    /// How it ended; not for one that is under way.
    public Ending ending(int index) {
        return rows.ending(index);
    }

    /// When its request's first byte came, in [System#nanoTime]; not for one that is under way.
    public long requestFirst(int index) {
        return rows.requestFirst(index);
    }

    /// When its request's last byte came, in [System#nanoTime]; not for one that is under way.
    public long requestLast(int index) {
        return rows.requestLast(index);
    }

    /// When its response's first byte came, in [System#nanoTime]; not for one that is under way.
    public long responseFirst(int index) {
        return rows.responseFirst(index);
    }

    /// When its response's last byte came, in [System#nanoTime]; not for one that is under way.
    public long responseLast(int index) {
        return rows.responseLast(index);
    }

    /// How long the handler took, in nanoseconds; negative when that isn't known. Not for one that is under way.
    public long handler(int index) {
        return rows.handler(index);
    }

    /// How many bytes its request has; 0 while it is under way.
    public int requestLength(int index) {
        return isOpen(index) ? 0 : rows.requestLength(index);
    }

    /// How many bytes its response has; 0 while it is under way.
    public int responseLength(int index) {
        return isOpen(index) ? 0 : rows.responseLength(index);
    }

    /// Whether it is known from its bytes how long the answer took. A local call has none: see [Exchange#isTimed].
    public boolean isTimed(int index) {
        return responseLength(index) > 0 && source(index) != Source.PASTED;
    }

    /// The array in which all their bytes lie; another one after each [ExchangeStore#read], at times.
    public byte[] bytes() {
        return bytes;
    }

    /// Where in [#bytes] its request begins.
    public int requestAt(int index) {
        return at[index];
    }

    /// Where in [#bytes] its response begins.
    public int responseAt(int index) {
        return at[index] + requestLength(index);
    }
}
