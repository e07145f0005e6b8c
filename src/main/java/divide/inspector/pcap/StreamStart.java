package divide.inspector.pcap;

import java.net.InetSocketAddress;

/// How a TCP connection comes into view.
///
/// @param first the end that opened the connection when that was seen, otherwise the one whose packet was seen first
/// @param second the other end
/// @param seen whether it was seen to be opened
/// @param nanos when it came into view, in nanoseconds since 1970
public record StreamStart(InetSocketAddress first, InetSocketAddress second, Seen seen, long nanos) {
    /// From where on a connection was captured.
    public enum Seen {
        /// From the handshake on.
        OPENING,
        /// From some packet on.
        MIDWAY
    }
}
