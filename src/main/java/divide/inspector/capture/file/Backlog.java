package divide.inspector.capture.file;

/// How much of a file is in memory and not in the store yet: exchanges that aren't whole, and those that wait for an
/// earlier one. A file that was spoilt, or made for it, has no end of them. One thread at a time.
final class Backlog {
    private static final int MOST_EXCHANGES = 1 << 17;
    private static final long MOST_BYTES = 1L << 27;

    private final int mostExchanges;
    private final long mostBytes;
    private int exchanges;
    private long bytes;

    /// An empty one, for all that is begun in good files.
    Backlog() {
        this(MOST_EXCHANGES, MOST_BYTES);
    }

    Backlog(int mostExchanges, long mostBytes) {
        this.mostExchanges = mostExchanges;
        this.mostBytes = mostBytes;
    }

    /// An exchange more isn't whole.
    void begun() {
        exchanges++;
    }

    /// An exchange less.
    void ended() {
        exchanges--;
    }

    /// So many bytes more; fewer where the number is negative.
    void add(long count) {
        bytes += count;
    }

    boolean isFull() {
        return exchanges > mostExchanges || hasTooManyBytes();
    }

    boolean hasTooManyBytes() {
        return bytes > mostBytes;
    }
}
