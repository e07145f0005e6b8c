package divide.inspector.rpc;

import java.time.Duration;

/// What a proxy is told when it starts.
///
/// @param host the address to listen on, a name or an address
/// @param port the port to listen on, 0 to 65535; 0 picks a free one
/// @param target where connections are passed on to
/// @param connections how many may be open at once
/// @param connect until the connection to the target stands
public record ProxySettings(String host, int port, Target target, int connections, Duration connect) {
    public ProxySettings {
        if (port < 0 || port > Target.HIGHEST_PORT) {
            throw new IllegalArgumentException("port " + port + " is not in 0.." + Target.HIGHEST_PORT);
        }
        if (connections < 1) {
            throw new IllegalArgumentException("connection limit " + connections + " is not positive");
        }
        if (!connect.isPositive()) {
            throw new IllegalArgumentException("connect deadline " + connect + " is not positive");
        }
    }

    /// The usual limits of servers and clients, at a port of the loopback address.
    public static ProxySettings to(int port, Target target) {
        ServerSettings usual = ServerSettings.DEFAULT;
        return new ProxySettings(
                ServerSettings.LOOPBACK, port, target, usual.connections(), Deadlines.DEFAULT.connect());
    }

    /// These settings with another port to listen on, 0 to 65535.
    public ProxySettings on(int port) {
        return new ProxySettings(host, port, target, connections, connect);
    }

    /// These settings with another number of connections.
    public ProxySettings withConnections(int connections) {
        return new ProxySettings(host, port, target, connections, connect);
    }
}
