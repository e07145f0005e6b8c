package divide.inspector.rpc;

/// A host and a port.
///
/// @param host a name or an address, without brackets
/// @param port 1 to 65535
public record Target(String host, int port) {
    public Target {
        if (host.isBlank()) {
            throw new IllegalArgumentException("the host is empty");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is not in 1..65535");
        }
    }

    /// `host:port`, an IPv6 address in brackets.
    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
