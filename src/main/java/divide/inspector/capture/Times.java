package divide.inspector.capture;

/// When the parts of an exchange came, in [System#nanoTime]. What has not come has the time of what came before it.
///
/// @param requestFirst the request's first byte
/// @param requestLast the request's last byte
/// @param responseFirst the response's first byte
/// @param responseLast the response's last byte
/// @param handler how long the handler took, in nanoseconds; negative when that isn't known
public record Times(long requestFirst, long requestLast, long responseFirst, long responseLast, long handler) {
    static final long UNKNOWN = -1;

    /// From the request's last byte to the response's last byte, in nanoseconds.
    public long latency() {
        return responseLast - requestLast;
    }
}
