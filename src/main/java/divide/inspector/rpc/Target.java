package divide.inspector.rpc;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/// A host and a port.
///
/// @param host a name or an address, without brackets
/// @param port 1 to 65535
public record Target(String host, int port) {
    /// The highest port that there is.
    public static final int HIGHEST_PORT = 65_535;

    public Target {
        if (host.isBlank()) {
            throw new IllegalArgumentException("the host is empty");
        }
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("port " + port + " is not in 1.." + HIGHEST_PORT);
        }
    }

    /// Where a socket is that is bound or connected to `address`; one that is bound to all addresses is at `0.0.0.0`.
    public static Target of(InetSocketAddress address) {
        InetAddress at = address.getAddress();
        return new Target(at.isAnyLocalAddress() ? "0.0.0.0" : at.getHostAddress(), address.getPort());
    }

    /// `host:port`, an IPv6 address in brackets.
    @Override
    public String toString() {
        return text(host, port);
    }

    /// An end of a connection as a target is written, as numbers where they are known. In a file its port may be one
    /// that no target has.
    public static String text(InetSocketAddress end) {
        InetAddress at = end.getAddress();
        return text(at == null ? end.getHostString() : at.getHostAddress(), end.getPort());
    }

    private static String text(String host, int port) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
