package divide.inspector.pcap;

/// How many bytes all streams together hold until what belongs in front of them comes. One thread at a time.
final class HeldBytes {
    private static final long MOST = 64 << 20;

    private long held;

    /// @return whether there are too many now
    boolean add(int more) {
        held += more;
        return held > MOST;
    }
}
