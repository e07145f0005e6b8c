package divide.inspector.rpc;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Knows which relays of this program lead into each other. Proxies that forward to each other in a loop would open
/// connection after connection, until the program has no socket left for anything. Many threads at a time.
final class RelayLoops {
    /// One for the program: the loop may go over several of its proxies.
    static final RelayLoops SHARED = new RelayLoops();

    /// By the address that its server sees.
    private final Map<InetSocketAddress, Relay> relays = new ConcurrentHashMap<>();

    private RelayLoops() {}

    /// Notes that connections from `near` are those of `relay`, until [#forget].
    void note(InetSocketAddress near, Relay relay) {
        relays.put(near, relay);
    }

    void forget(InetSocketAddress near, Relay relay) {
        relays.remove(near, relay);
    }

    /// Whether the client of `relay` is, directly or over others, a relay of the same proxy. One that has just been
    /// connected may not be noted yet; the loop is then found at the next connection.
    boolean goThrough(Relay relay) {
        Relay before = relays.get(relay.peer());
        while (before != null && !before.isOfTheProxyOf(relay)) {
            before = relays.get(before.peer());
        }
        return before != null;
    }
}
