package divide.inspector.pcap;

/// Why no more of a stream is told.
public enum StreamEnd {
    /// Both ends had finished.
    CLOSED,
    /// One end reset the connection.
    RESET,
    /// A new connection between the same ports began.
    REPLACED,
    /// The capture ended before the connection did, or too many connections were open to follow all of them.
    NOT_SEEN
}
