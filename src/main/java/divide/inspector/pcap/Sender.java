package divide.inspector.pcap;

/// The two ends of a stream, as senders.
public enum Sender {
    FIRST,
    SECOND
}
