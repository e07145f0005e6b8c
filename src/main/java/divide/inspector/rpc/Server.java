package divide.inspector.rpc;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/// A server that is listening, whatever its mode. Any thread.
public interface Server {
    /// Where it listens, with the real port.
    InetSocketAddress address();

    /// The connections that are open now, oldest first.
    List<ConnectionStatus> connections();

    /// How many connections are open now.
    int connectionCount();

    /// Closes one connection; one that is gone already is ignored.
    ///
    /// @param id the connection's [ConnectionStatus#id]
    void close(long id);

    /// Stops listening and closes all connections. May be called again.
    ///
    /// @param patience how long to wait for the threads to end
    /// @return how many threads were still running then
    int stop(Duration patience);
}
