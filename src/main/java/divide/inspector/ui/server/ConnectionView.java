package divide.inspector.ui.server;

import divide.inspector.rpc.ConnectionStatus;

/// A connection as the table shows it.
///
/// @param status how it stands
/// @param age for how many whole seconds it has been open
record ConnectionView(ConnectionStatus status, long age) {
    private static final long SECOND = 1_000_000_000;

    /// `status` as it looks at the moment `now`, [System#nanoTime].
    static ConnectionView at(long now, ConnectionStatus status) {
        return new ConnectionView(status, Math.max(0, now - status.openedNanos()) / SECOND);
    }
}
