package divide.inspector.capture;

import divide.inspector.protocol.FrameKind;

/// The end of one read or segment of a connection, whatever frames its bytes are of.
///
/// @param kind which way its bytes went
/// @param bytes how many it brought
/// @param frames of how many frames it brought bytes
/// @param nanos when, in [System#nanoTime]
/// @param since how long after the read before it, of either direction, in nanoseconds; of the first one, after the
///     connection was opened
public record ReadEnd(FrameKind kind, int bytes, int frames, long nanos, long since) {}
