package divide.inspector.rpc;

/// Which end of a connection reports to a tap.
public enum Side {
    /// The end that sends requests.
    CLIENT,
    /// The end that answers them.
    SERVER,
    /// Both ends at once, over memory.
    IN_PROCESS,
    /// Neither: somebody between the two, or who reads later what they said.
    OBSERVER
}
