package divide.inspector.rpc;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import java.net.InetSocketAddress;

/// Gives each relayed connection its tap. Many threads at a time.
public interface RelayTaps {
    /// A tap that hears nothing.
    RelayTap SILENT = new RelayTap() {
        @Override
        public void read(FrameKind kind, byte[] bytes, int from, int length, long nanos) {}

        @Override
        public void passed() {}

        @Override
        public void closed(Ending ending, long nanos) {}
    };

    /// The tap of a connection whose two halves stand; nothing has been passed on yet.
    ///
    /// @param client the address of the client
    /// @param near this program's address on the way to the server
    /// @param server the address of the server
    RelayTap opened(InetSocketAddress client, InetSocketAddress near, InetSocketAddress server);

    /// A client came and its server can't be reached.
    ///
    /// @param nanos when the client came, [System#nanoTime]
    void unreachable(InetSocketAddress client, CallFailedException why, long nanos);
}
