package divide.inspector.protocol;

/// How long a peer's texts and arguments may be (`wire.md`, the limits' defaults). Lengths over these are refused
/// before anything is allocated.
///
/// @param name the longest method name, in bytes
/// @param args the longest arguments, in bytes
/// @param message the longest error message, in bytes
public record Limits(int name, int args, int message) {
    /// The highest value that a limit may be set to, in bytes.
    public static final int HIGHEST = 16 * 1024 * 1024;

    /// 256 bytes of name, 64 KiB of arguments, 64 KiB of message.
    public static final Limits DEFAULT = new Limits(256, 64 * 1024, 64 * 1024);

    public Limits {
        requireInRange("name", name);
        requireInRange("args", args);
        requireInRange("message", message);
    }

    private static void requireInRange(String what, int limit) {
        if (limit < 1 || limit > HIGHEST) {
            throw new IllegalArgumentException(what + " limit " + limit + " is not in 1.." + HIGHEST);
        }
    }
}
