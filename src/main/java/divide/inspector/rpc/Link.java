package divide.inspector.rpc;

import java.net.InetSocketAddress;
import java.util.Optional;

/// A connection, as taps are told of it.
///
/// @param side which end of it reports
/// @param local this end's address, for an observer the client's; empty when no network is involved
/// @param remote the other end's address, for an observer the server's; empty when no network is involved
public record Link(Side side, Optional<InetSocketAddress> local, Optional<InetSocketAddress> remote) {
    /// A connection that is only memory.
    public static final Link IN_PROCESS = new Link(Side.IN_PROCESS, Optional.empty(), Optional.empty());

    /// The address of the end that sends requests.
    public Optional<InetSocketAddress> client() {
        return side == Side.SERVER ? remote : local;
    }

    /// The address of the end that answers.
    public Optional<InetSocketAddress> server() {
        return side == Side.SERVER ? local : remote;
    }

    /// A connection between two addresses.
    public static Link between(Side side, InetSocketAddress local, InetSocketAddress remote) {
        return new Link(side, Optional.of(local), Optional.of(remote));
    }
}
