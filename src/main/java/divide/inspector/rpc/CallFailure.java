package divide.inspector.rpc;

/// The ways in which a call can end without an answer. The words of each stand in the bundle `failures`, under its
/// name.
public enum CallFailure {
    UNKNOWN_HOST,
    REFUSED,
    UNREACHABLE,
    LOOP,
    RESET_AT_ONCE,
    NO_SOCKET,
    CONNECT_TIMED_OUT,
    NO_ANSWER,
    TIMED_OUT_INSIDE,
    CLOSED,
    CLOSED_INSIDE,
    RESET,
    NOT_AN_ANSWER,
    CANCELLED,
    CHANNEL_CLOSED
}
