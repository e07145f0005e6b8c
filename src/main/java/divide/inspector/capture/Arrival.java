package divide.inspector.capture;

/// The end of one read or segment inside a frame: TCP has no message boundaries, so a frame may come in many.
///
/// @param end how many bytes of the frame had come by then, at least 1
/// @param nanos when, in [System#nanoTime]
public record Arrival(int end, long nanos) {}
