package divide.inspector.capture;

import divide.inspector.protocol.Ending;
import java.net.InetSocketAddress;
import java.util.Optional;

/// A connection whose exchanges are in a capture.
///
/// @param number its number, counted from 1
/// @param source where its exchanges come from
/// @param client the end that sends requests; empty when no network is involved
/// @param server the end that answers them; empty when no network is involved
/// @param opened when it was opened, or first seen, in [System#nanoTime]
/// @param closed when it was closed, in [System#nanoTime]; while it is open, when it was opened
/// @param ending how it was closed; [Ending#OPEN] while it is open
public record Connection(
        int number,
        Source source,
        Optional<InetSocketAddress> client,
        Optional<InetSocketAddress> server,
        long opened,
        long closed,
        Ending ending) {}
