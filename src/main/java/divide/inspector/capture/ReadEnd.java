package divide.inspector.capture;

import divide.inspector.protocol.FrameKind;
import java.util.OptionalLong;

/// The end of one read or segment of a connection, whatever frames its bytes are of.
///
/// @param kind which way its bytes went
/// @param bytes how many it brought
/// @param frames of how many frames it brought bytes
/// @param nanos when, in [System#nanoTime]
/// @param since how long after the read before it, of either direction, in nanoseconds; empty for the oldest one that
///     is in the capture
public record ReadEnd(FrameKind kind, int bytes, int frames, long nanos, OptionalLong since) {}
