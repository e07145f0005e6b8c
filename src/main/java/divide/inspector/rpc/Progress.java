package divide.inspector.rpc;

import divide.inspector.protocol.Field;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.ConnectionStatus.Doing;
import java.net.InetSocketAddress;

/// How far a server's connection has come. Its thread writes; any thread may look, and sees each number whole, though
/// not all of the same moment.
final class Progress {
    private static final Awaiting START = new Awaiting(
            Doing.IDLE, Request.NAME_LENGTH, 0, Request.NAME_LENGTH.shape().size());
    private static final Awaiting TAKING = new Awaiting(Doing.WRITING, Field.UNDECODED, 0, 0);
    private static final Awaiting DROPPING = new Awaiting(Doing.CLOSING, Field.UNDECODED, 0, 0);

    private record Awaiting(Doing doing, Field field, int have, int need) {}

    private final long openedNanos = System.nanoTime();
    private volatile Awaiting awaiting = START;
    private volatile long calls;
    private volatile long errors;
    private volatile long bytesIn;
    private volatile long bytesOut;

    void idle() {
        awaiting = START;
    }

    void reading(Reading frame) {
        awaiting = new Awaiting(Doing.READING, frame.awaited(), frame.have(), frame.need());
    }

    void writing() {
        awaiting = TAKING;
    }

    void closing() {
        awaiting = DROPPING;
    }

    // One thread writes, so reading and writing a volatile number need not be one step.
    void received(int count) {
        bytesIn = bytesIn + count;
    }

    void sent(int count) {
        bytesOut = bytesOut + count;
    }

    void answered(Response response) {
        calls = calls + 1;
        if (response instanceof Response.Failure) {
            errors = errors + 1;
        }
    }

    ConnectionStatus status(long id, InetSocketAddress peer) {
        Awaiting now = awaiting;
        return new ConnectionStatus(
                id,
                peer,
                openedNanos,
                calls,
                errors,
                bytesIn,
                bytesOut,
                now.doing(),
                now.field().path(),
                now.have(),
                now.need());
    }
}
