package divide.inspector.rpc;

import java.io.IOException;
import java.util.function.Consumer;

/// What all connections of one proxy share.
///
/// @param count counts what they pass on
/// @param hosting gives them their threads
/// @param sockets gives them the sockets on the way to the server
/// @param resets watches those of which one side is shut
/// @param trouble is told why a connection was turned away
record Relaying(
        ProxySettings settings,
        RelayTaps taps,
        RelayCount count,
        Hosting hosting,
        Connector.Opening sockets,
        ResetWatch resets,
        Consumer<IOException> trouble) {}
