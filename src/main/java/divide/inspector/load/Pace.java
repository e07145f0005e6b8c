package divide.inspector.load;

/// How fast a run calls.
public sealed interface Pace {
    /// The highest rate.
    int HIGHEST_RATE = 10_000_000;

    /// The next call as soon as its connection has room for one.
    record FlatOut() implements Pace {}

    /// So many calls a second, spread evenly over the time and the connections, whatever the server makes of them. A
    /// call's latency counts from when it was due.
    ///
    /// @param calls 1 to [#HIGHEST_RATE]
    record PerSecond(int calls) implements Pace {
        public PerSecond {
            if (calls < 1 || calls > HIGHEST_RATE) {
                throw new IllegalArgumentException(calls + " calls a second are not in 1.." + HIGHEST_RATE);
            }
        }
    }
}
