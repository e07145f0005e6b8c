package divide.inspector.capture;

import divide.inspector.protocol.Ending;
import divide.inspector.rpc.Link;

/// Gives the exchanges of one connection their numbers, as far as they are recorded, and the connection its own with
/// the first of them. For those who hold the connection's monitor.
final class ConnectionNumbers {
    private static final int NOT_CONNECTED = 0;

    private final Recorder recorder;
    private final Source source;
    private final Link link;
    private final When when;
    private int connection = NOT_CONNECTED;
    private long newest = Underway.UNNUMBERED;
    private long count;

    /// When exchanges are recorded.
    enum When {
        /// Whatever the user has switched recording to: they come from a file.
        ALWAYS,
        /// While recording is on.
        WHILE_ON
    }

    ConnectionNumbers(Recorder recorder, Source source, Link link, When when) {
        this.recorder = recorder;
        this.source = source;
        this.link = link;
        this.when = when;
    }

    Source source() {
        return source;
    }

    /// Has an exchange begin with a byte that came at `nanos` and lies at `place`.
    void begin(Underway begun, long place, long nanos) {
        boolean recorded = when == When.ALWAYS || recorder.isRecording();
        if (connection == NOT_CONNECTED && recorded) {
            connection = recorder.store().connect(source, link.client(), link.server(), nanos);
        }
        begun.begin(connection, place, nanos);
        if (recorded) {
            newest = recorder.store().begin(begun, connection);
            begun.number(newest);
            count++;
        }
    }

    /// The connection is closed.
    void disconnect(Ending ending, long nanos) {
        if (connection != NOT_CONNECTED) {
            recorder.store().disconnect(connection, ending, nanos);
            connection = NOT_CONNECTED;
        }
    }

    /// The number of the exchange that began last, [Underway#UNNUMBERED] when none did.
    long newest() {
        return newest;
    }

    /// How many exchanges got a number.
    long count() {
        return count;
    }
}
