package divide.inspector.capture;

import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.CallFailedException;
import java.util.Optional;

/// What is known of an exchange that its bytes don't tell.
public sealed interface Note {
    /// The note of an exchange whose answer may be another one's.
    Optional<Note> UNCERTAIN = Optional.of(new Uncertain());

    /// A call that found no connection: no byte of it was sent.
    record Unsent(Request request, CallFailedException failure) implements Note {}

    /// A connection through a proxy that found no server.
    record Unreached(CallFailedException failure) implements Note {}

    /// What comes of it that an observed connection was not seen whole.
    sealed interface Loss extends Note {}

    /// Bytes that were lost behind those of a frame, so that nobody knows them.
    ///
    /// @param kind which frame lacks them
    /// @param length how many they were, 0 when that is not known
    record Lost(FrameKind kind, long length) implements Loss {}

    /// An answer that another call may have got: both waited for just such a one, and their order told nothing.
    record Uncertain() implements Loss {}

    /// A plain local call: there are no bytes at all.
    record Local(Request request, Response response) implements Note {}
}
