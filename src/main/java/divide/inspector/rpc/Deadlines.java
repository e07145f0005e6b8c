package divide.inspector.rpc;

import java.time.Duration;

/// How long a client waits (`wire.md`, the limits' defaults).
///
/// @param connect until the connection stands
/// @param call until the answer is there, counted from when the request was sent
public record Deadlines(Duration connect, Duration call) {
    /// Ten seconds each.
    public static final Deadlines DEFAULT = new Deadlines(Duration.ofSeconds(10), Duration.ofSeconds(10));

    public Deadlines {
        requirePositive("connect", connect);
        requirePositive("call", call);
    }

    private static void requirePositive(String what, Duration deadline) {
        if (!deadline.isPositive()) {
            throw new IllegalArgumentException(what + " deadline " + deadline + " is not positive");
        }
    }
}
