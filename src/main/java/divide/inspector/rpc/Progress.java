package divide.inspector.rpc;

import divide.inspector.protocol.Field;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.ConnectionStatus.Doing;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.InetSocketAddress;

/// How far a server's connection has come. Its thread writes; any thread may look, and sees each number whole, though
/// not all of the same moment.
final class Progress {
    private static final Awaiting START = new Awaiting(
            Doing.IDLE, Request.NAME_LENGTH, 0, Request.NAME_LENGTH.shape().size());
    private static final Awaiting TAKING = new Awaiting(Doing.WRITING, Field.UNDECODED, 0, 0);
    private static final Awaiting DROPPING = new Awaiting(Doing.CLOSING, Field.UNDECODED, 0, 0);

    /// Written so that others see each number soon and whole, without the fence of a volatile write.
    private static final VarHandle CALLS = number("calls");
    private static final VarHandle ERRORS = number("errors");
    private static final VarHandle BYTES_IN = number("bytesIn");
    private static final VarHandle BYTES_OUT = number("bytesOut");
    private static final VarHandle AWAITING = field("awaiting", Awaiting.class);

    private record Awaiting(Doing doing, Field field, int have, int need) {}

    private final long openedNanos = System.nanoTime();
    private Awaiting awaiting = START;
    private long calls;
    private long errors;
    private long bytesIn;
    private long bytesOut;

    private static VarHandle number(String name) {
        return field(name, long.class);
    }

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(Progress.class, name, type);
        } catch (ReflectiveOperationException ours) {
            throw new ExceptionInInitializerError(ours);
        }
    }

    void idle() {
        AWAITING.setRelease(this, START);
    }

    void reading(Reading frame) {
        AWAITING.setRelease(this, new Awaiting(Doing.READING, frame.awaited(), frame.have(), frame.need()));
    }

    void writing() {
        AWAITING.setRelease(this, TAKING);
    }

    void closing() {
        AWAITING.setRelease(this, DROPPING);
    }

    void received(int count) {
        BYTES_IN.setRelease(this, bytesIn + count);
    }

    void sent(int count) {
        BYTES_OUT.setRelease(this, bytesOut + count);
    }

    void answered(Response response) {
        CALLS.setRelease(this, calls + 1);
        if (response instanceof Response.Failure) {
            ERRORS.setRelease(this, errors + 1);
        }
    }

    ConnectionStatus status(long id, InetSocketAddress peer) {
        Awaiting now = (Awaiting) AWAITING.getAcquire(this);
        return new ConnectionStatus(
                id,
                peer,
                openedNanos,
                (long) CALLS.getAcquire(this),
                (long) ERRORS.getAcquire(this),
                (long) BYTES_IN.getAcquire(this),
                (long) BYTES_OUT.getAcquire(this),
                now.doing(),
                now.field().path(),
                now.have(),
                now.need());
    }
}
