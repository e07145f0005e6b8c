package divide.inspector.rpc;

import java.util.OptionalInt;

/// Why a server or proxy could not listen.
///
/// @param kind what is wrong
/// @param host the address that it should have had
/// @param port the port that it should have had
/// @param nextFree a port of that host that was free a moment ago, when that helps
/// @param systemWords what the operating system says, in its own language
public record ListenFailure(Kind kind, String host, int port, OptionalInt nextFree, String systemWords) {
    /// What can be wrong.
    public enum Kind {
        /// Another program listens there.
        PORT_IN_USE,
        /// No address is known under the host's name.
        UNKNOWN_HOST,
        /// The address belongs to another machine.
        NOT_LOCAL,
        /// The system keeps the port for privileged users.
        NOT_ALLOWED,
        /// Anything else.
        OTHER
    }
}
