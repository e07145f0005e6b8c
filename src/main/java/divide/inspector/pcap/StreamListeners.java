package divide.inspector.pcap;

/// Gives each TCP connection its listener.
@FunctionalInterface
public interface StreamListeners {
    /// The listener of a connection of which the first bytes are about to be told.
    StreamListener opened(StreamStart start);
}
