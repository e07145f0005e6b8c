package divide.inspector.capture.file;

import divide.inspector.capture.Connection;
import divide.inspector.pcap.Beside;
import divide.inspector.pcap.Sender;

/// Something that goes into a file at its time.
sealed interface Item {
    /// When it happened, in [System#nanoTime].
    long nanos();

    /// Its place among those of the same time.
    long order();

    /// Bytes that one end of a connection sent; no bytes where an exchange has none.
    record Sent(
            long nanos, long order, int connection, Sender sender, byte[] bytes, int from, int length, Beside beside)
            implements Item {}

    /// That bytes are missing behind those that were sent.
    record Lost(long nanos, long order, int connection, Sender sender, long length) implements Item {}

    /// The end of a connection.
    record Closed(long nanos, long order, Connection connection) implements Item {}

    /// An exchange that is no part of a connection, in words.
    record Aside(long nanos, long order, byte[] text, Beside beside) implements Item {}
}
