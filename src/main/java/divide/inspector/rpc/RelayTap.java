package divide.inspector.rpc;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;

/// Is told of the bytes that one relayed connection passes on, by a thread for each direction. Times are
/// [System#nanoTime]. What it throws ends the telling and nothing else.
public interface RelayTap {
    /// Bytes were read and are about to be passed on: the only moment at which both directions are in order, for the
    /// answer to them can't be read before. It must not take longer than it takes to copy them.
    ///
    /// @param kind requests for what the client says, responses for what the server says, whatever it is
    /// @param bytes the relay's own: copy, don't keep
    void read(FrameKind kind, byte[] bytes, int from, int length, long nanos);

    /// What was read of one direction has been passed on: the time for slow work.
    void passed();

    /// Says that nothing more comes, and why.
    void closed(Ending ending, long nanos);
}
