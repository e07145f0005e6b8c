package divide.inspector.rpc;

import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;

/// Something that a call can be given to: a channel to a server, the codec and the handlers over memory, or the
/// handlers alone.
public interface Caller extends AutoCloseable {
    /// Makes one call and waits for its answer. One call at a time; others wait.
    ///
    /// @throws CallFailedException when there was no answer; the next call may be made all the same
    Response call(Request request) throws CallFailedException;

    /// Makes the call that is under way, if there is one, fail as cancelled. Any thread; returns at once.
    void cancel();

    /// Cancels and gives everything back. Any thread.
    @Override
    void close();
}
