package divide.inspector.rpc;

import divide.inspector.protocol.Limits;
import java.time.Duration;

/// What a server is told when it starts.
///
/// @param host the address to listen on, a name or an address
/// @param port the port to listen on, 0 to 65535; 0 picks a free one
/// @param mode how connections get threads
/// @param limits how much a request may claim
/// @param idle how long a connection may be silent between frames
/// @param frame how long a frame may take from its first byte to its last, and an answer until the peer has taken it
/// @param connections how many connections may be open at once
public record ServerSettings(
        String host, int port, ServerMode mode, Limits limits, Duration idle, Duration frame, int connections) {
    /// The loopback address: only programs on this machine can connect.
    public static final String LOOPBACK = "127.0.0.1";

    /// The defaults of `wire.md`, on a free port of the loopback address.
    public static final ServerSettings DEFAULT = new ServerSettings(
            LOOPBACK, 0, ServerMode.AUTOMATIC, Limits.DEFAULT, Duration.ofMinutes(10), Duration.ofSeconds(30), 20_000);

    public ServerSettings {
        if (port < 0 || port > Target.HIGHEST_PORT) {
            throw new IllegalArgumentException("port " + port + " is not in 0.." + Target.HIGHEST_PORT);
        }
        if (!idle.isPositive() || !frame.isPositive()) {
            throw new IllegalArgumentException("time limits " + idle + " and " + frame + " must be positive");
        }
        if (connections < 1) {
            throw new IllegalArgumentException("connection limit " + connections + " is not positive");
        }
    }

    /// These settings with another address.
    public ServerSettings at(String host, int port) {
        return new ServerSettings(host, port, mode, limits, idle, frame, connections);
    }

    /// These settings with another mode.
    public ServerSettings in(ServerMode mode) {
        return new ServerSettings(host, port, mode, limits, idle, frame, connections);
    }

    /// These settings with other limits on what requests may claim.
    public ServerSettings within(Limits limits) {
        return new ServerSettings(host, port, mode, limits, idle, frame, connections);
    }

    /// These settings with other time limits.
    public ServerSettings within(Duration idle, Duration frame) {
        return new ServerSettings(host, port, mode, limits, idle, frame, connections);
    }

    /// These settings with another number of connections.
    public ServerSettings withConnections(int connections) {
        return new ServerSettings(host, port, mode, limits, idle, frame, connections);
    }
}
