package divide.inspector.capture.statistics;

import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Mark;
import divide.inspector.capture.Stretch;

/// Counts exchanges that have ended, one after the other, in little memory however many they are. One thread at a
/// time.
public final class Tally {
    private final ExchangeStore store;
    private final TimeBuckets times;
    private final LatencyBuckets latencies = new LatencyBuckets();
    private final ConnectionCounts connections = new ConnectionCounts();
    private long calls;
    private long errors;

    /// A tally of exchanges of `store`.
    ///
    /// @param shift what is added to [System#nanoTime] to get the time by the clock on the wall, in nanoseconds;
    ///     periods begin at round times of it
    public Tally(ExchangeStore store, long shift) {
        this.store = store;
        this.times = new TimeBuckets(shift);
    }

    /// Counts the exchange at `index`, which has ended.
    public void add(Stretch stretch, int index) {
        boolean isError = stretch.mark(index) == Mark.ERROR;
        calls++;
        errors += isError ? 1 : 0;
        times.add(stretch.requestFirst(index), isError);
        connections.add(stretch.connection(index), isError);
        if (isTimed(stretch, index)) {
            latencies.add(stretch.responseLast(index) - stretch.requestLast(index), isError);
        }
    }

    /// A stretch doesn't tell a plain local call from one that was never sent: neither has bytes.
    private boolean isTimed(Stretch stretch, int index) {
        if (stretch.requestLength(index) + stretch.responseLength(index) == 0) {
            return store.get(stretch.number(index)).filter(Exchange::isTimed).isPresent();
        }
        return stretch.isTimed(index);
    }

    /// What has been counted so far.
    public Picture picture() {
        return new Picture(new Count(calls, errors), times.line(), latencies.latencies(), connections.connections());
    }
}
