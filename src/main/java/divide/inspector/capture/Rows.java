package divide.inspector.capture;

import divide.inspector.protocol.Ending;

/// A chunk of exchanges as rows of numbers: 48 bytes each, side by side, and no object. The row of an exchange that is
/// under way says only in which slot of [OpenExchanges] it is.
final class Rows {
    static final int COUNT = 4096;
    static final int BYTES_A_ROW = 48;

    private static final int PLACE = 0;
    private static final int FIRST = 1;
    private static final int LENGTHS = 2;
    private static final int REQUEST = 3;
    private static final int RESPONSE = 4;
    private static final int ORIGIN = 5;
    private static final int WIDTH = 6;

    /// Behind its frames lie its [Pieces].
    private static final int IN_PIECES = 1 << 9;

    /// Its response may be another one's.
    private static final int UNCERTAIN = 1 << 10;

    private static final Source[] SOURCES = Source.values();
    private static final Ending[] ENDINGS = Ending.values();
    private static final Mark[] MARKS = Mark.values();

    private final long[] cells;

    /// A chunk of a store's rows.
    Rows() {
        this(COUNT);
    }

    /// Room for `count` rows.
    Rows(int count) {
        cells = new long[count * WIDTH];
    }

    /// Notes an exchange that has begun.
    void begin(int row, int slot, int connection) {
        cells[row * WIDTH + PLACE] = slot;
        cells[row * WIDTH + ORIGIN] = pair(connection, Mark.OPEN.ordinal());
    }

    /// Copies `count` rows from `row` on to `target`, at the place of its row `at`.
    void copy(int row, int count, Rows target, int at) {
        System.arraycopy(cells, row * WIDTH, target.cells, at * WIDTH, count * WIDTH);
    }

    /// Notes an exchange that has ended and whose bytes lie at `place`. A float keeps nanoseconds exactly up to 16 ms
    /// and to one part in 16 million beyond.
    void end(int row, long place, Underway ended) {
        int at = row * WIDTH;
        cells[at + PLACE] = place;
        cells[at + FIRST] = ended.requestFirst();
        cells[at + LENGTHS] = pair(ended.requestLength(), ended.responseLength());
        cells[at + REQUEST] =
                floats(ended.requestLast() - ended.requestFirst(), ended.responseFirst() - ended.requestLast());
        cells[at + RESPONSE] = floats(ended.responseLast() - ended.responseFirst(), ended.handler());
        cells[at + ORIGIN] = pair(ended.connection(), flags(ended));
    }

    private static int flags(Underway ended) {
        return (ended.cameInPieces() ? IN_PIECES : 0)
                | (ended.isUncertain() ? UNCERTAIN : 0)
                | ended.source().ordinal() << 6
                | ended.ending().ordinal() << 3
                | ended.mark().ordinal();
    }

    private static long pair(int high, int low) {
        return (long) high << Integer.SIZE | low & 0xFFFF_FFFFL;
    }

    private static long floats(float high, float low) {
        return pair(Float.floatToRawIntBits(high), Float.floatToRawIntBits(low));
    }

    int slot(int row) {
        return (int) cells[row * WIDTH + PLACE];
    }

    long place(int row) {
        return cells[row * WIDTH + PLACE];
    }

    int requestLength(int row) {
        return high(row, LENGTHS);
    }

    int responseLength(int row) {
        return low(row, LENGTHS);
    }

    int connection(int row) {
        return high(row, ORIGIN);
    }

    boolean isInPieces(int row) {
        return (low(row, ORIGIN) & IN_PIECES) != 0;
    }

    boolean isUncertain(int row) {
        return (low(row, ORIGIN) & UNCERTAIN) != 0;
    }

    Source source(int row) {
        return SOURCES[low(row, ORIGIN) >> 6 & 7];
    }

    Ending ending(int row) {
        return ENDINGS[low(row, ORIGIN) >> 3 & 7];
    }

    Mark mark(int row) {
        return MARKS[low(row, ORIGIN) & 7];
    }

    Times times(int row) {
        return new Times(requestFirst(row), requestLast(row), responseFirst(row), responseLast(row), handler(row));
    }

    long requestFirst(int row) {
        return cells[row * WIDTH + FIRST];
    }

    long requestLast(int row) {
        return requestFirst(row) + nanos(high(row, REQUEST));
    }

    long responseFirst(int row) {
        return requestLast(row) + nanos(low(row, REQUEST));
    }

    long responseLast(int row) {
        return responseFirst(row) + nanos(high(row, RESPONSE));
    }

    long handler(int row) {
        return nanos(low(row, RESPONSE));
    }

    private static long nanos(int bits) {
        return (long) Float.intBitsToFloat(bits);
    }

    private int high(int row, int cell) {
        return (int) (cells[row * WIDTH + cell] >> Integer.SIZE);
    }

    private int low(int row, int cell) {
        return (int) cells[row * WIDTH + cell];
    }
}
