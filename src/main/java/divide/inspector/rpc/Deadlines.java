package divide.inspector.rpc;

import java.time.Duration;

/// How long a client waits (`wire.md`, the limits' defaults).
///
/// @param connect until the connection stands
/// @param call until the answer is there, counted from when the request was sent
/// @param idle until a kept connection that no call has used is closed
public record Deadlines(Duration connect, Duration call, Duration idle) {
    /// Less than the ten minutes after which a server closes: a call should not meet a connection that is just ending.
    public static final Duration DEFAULT_IDLE = Duration.ofMinutes(9);

    /// Ten seconds to connect and to call.
    public static final Deadlines DEFAULT = new Deadlines(Duration.ofSeconds(10), Duration.ofSeconds(10));

    public Deadlines {
        requirePositive("connect", connect);
        requirePositive("call", call);
        requirePositive("idle", idle);
    }

    /// Deadlines of a connection that is kept for as long as by default.
    public Deadlines(Duration connect, Duration call) {
        this(connect, call, DEFAULT_IDLE);
    }

    private static void requirePositive(String what, Duration deadline) {
        if (!deadline.isPositive()) {
            throw new IllegalArgumentException(what + " deadline " + deadline + " is not positive");
        }
    }
}
