package divide.inspector.capture;

/// How much a store keeps before it drops the oldest.
///
/// @param exchanges how many exchanges, at least 1
/// @param bytes how many bytes, raw ones and rows together, at least 1
public record Bounds(long exchanges, long bytes) {
    /// A million exchanges, 256 MiB.
    public static final Bounds DEFAULT = new Bounds(1_000_000, 256L * 1024 * 1024);

    public Bounds {
        if (exchanges < 1 || bytes < 1) {
            throw new IllegalArgumentException("bounds " + exchanges + " and " + bytes + " must be positive");
        }
    }
}
