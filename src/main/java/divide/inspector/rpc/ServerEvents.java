package divide.inspector.rpc;

import java.io.IOException;

/// What a server has to say beside its frames. Called by the server's own threads; must be quick.
public interface ServerEvents {
    /// Events that nobody hears.
    ServerEvents NONE = new ServerEvents() {
        @Override
        public void connectionsChanged() {}

        @Override
        public void acceptFailed(IOException trouble) {}
    };

    /// A connection came or went.
    void connectionsChanged();

    /// A connection could not be accepted, for example because the process has no file left to open; the server goes
    /// on.
    void acceptFailed(IOException trouble);
}
