package divide.inspector.capture;

import java.util.Locale;

/// Where an exchange comes from.
public enum Source {
    /// A call of the window's own.
    CALL,
    /// A call of another program to the window's server.
    SERVER,
    /// Bytes that were pasted.
    PASTED,
    /// A call between two other programs, through a recording proxy.
    PROXY,
    /// A call between two other programs, from a capture file.
    FILE;

    /// Whether this program was an end of the connection: what it hasn't seen was never sent.
    public boolean isOwnEnd() {
        return this == CALL || this == SERVER;
    }

    /// The source's name in texts and filters: `call`, `server`, `pasted`, `proxy` or `file`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
