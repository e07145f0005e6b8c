package divide.inspector.capture;

import divide.inspector.protocol.FrameKind;

/// A place in both streams of a connection: how many bytes of each came before it, of those that were recorded.
///
/// @param requests of the client
/// @param responses of the server
record Offsets(long requests, long responses) {
    static final Offsets START = new Offsets(0, 0);

    long of(FrameKind kind) {
        return switch (kind) {
            case REQUEST -> requests;
            case RESPONSE -> responses;
        };
    }
}
