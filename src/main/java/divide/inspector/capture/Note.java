package divide.inspector.capture;

import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.CallFailedException;

/// What is known of an exchange that its bytes don't tell.
public sealed interface Note {
    /// A call that found no connection: no byte of it was sent.
    record Unsent(Request request, CallFailedException failure) implements Note {}

    /// A connection through a proxy that found no server.
    record Unreached(CallFailedException failure) implements Note {}

    /// Bytes of an observed connection that were lost behind those of a frame, so that nobody knows them.
    ///
    /// @param kind which frame lacks them
    /// @param length how many they were, 0 when that is not known
    record Lost(FrameKind kind, long length) implements Note {}

    /// A plain local call: there are no bytes at all.
    record Local(Request request, Response response) implements Note {}
}
