package divide.inspector.capture.file;

import divide.inspector.capture.RestoredExchange;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// How much of a file is in memory and not in the store yet, whatever connection it is of: exchanges that aren't whole,
/// and those that wait for an earlier one. A file that was spoilt, or made for it, has no end of them. One thread at a
/// time.
final class Backlog {
    private static final int MOST_EXCHANGES = 1 << 17;
    private static final long MOST_BYTES = 1L << 27;

    private final int mostExchanges;
    private final long mostBytes;

    /// What ends each exchange that isn't whole, the oldest first.
    private final SequencedMap<RestoredExchange, Runnable> unfinished = new LinkedHashMap<>();

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

    /// An exchange more, which isn't whole.
    ///
    /// @param giveUp ends it as far as it has come, by way of [#ends]
    void begun(RestoredExchange exchange, Runnable giveUp) {
        exchanges++;
        unfinished.put(exchange, giveUp);
    }

    /// So many bytes more.
    void add(int count) {
        bytes += count;
    }

    /// Has an exchange come into view.
    void begins(RestoredExchange exchange) {
        step(exchange, exchange::begin);
    }

    /// Ends an exchange by way of `ending`.
    void ends(RestoredExchange exchange, Runnable ending) {
        unfinished.remove(exchange);
        step(exchange, ending);
    }

    /// Of the two steps that bring an exchange into the store, whichever is the later one takes it out of here.
    private void step(RestoredExchange exchange, Runnable step) {
        int before = exchange.size();
        step.run();
        bytes += exchange.size() - before;
        if (exchange.isKept()) {
            exchanges--;
        }
    }

    boolean isFull() {
        return exchanges > mostExchanges || bytes > mostBytes;
    }

    /// Ends the oldest that isn't whole; returns whether there was one.
    boolean giveUpOldest() {
        if (unfinished.isEmpty()) {
            return false;
        }
        unfinished.firstEntry().getValue().run();
        return true;
    }
}
