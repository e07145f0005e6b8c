package divide.inspector.capture.file;

import divide.inspector.protocol.FrameKind;

/// When the packets of one connection come, in [System#nanoTime]. Times of exchanges are rounded, and a file that was
/// opened may have had its clock set back; but what one end sent must not change places, nor come after the end. One
/// thread at a time.
final class PacketTimes {
    private final long end;
    private long request = Long.MIN_VALUE;
    private long response = Long.MIN_VALUE;

    /// @param end when the connection ends
    PacketTimes(long end) {
        this.end = end;
    }

    /// The time of the next packet that carries bytes of a request or a response which came at `nanos`.
    long next(FrameKind kind, long nanos) {
        return switch (kind) {
            case REQUEST -> request = Math.max(request, Math.min(end, nanos));
            case RESPONSE -> response = Math.max(response, Math.min(end, nanos));
        };
    }
}
