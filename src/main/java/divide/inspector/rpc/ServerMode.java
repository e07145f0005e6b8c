package divide.inspector.rpc;

/// How a server gives its connections threads.
public enum ServerMode {
    /// A platform thread for each of the first connections, a virtual one for each beyond: the first are faster for
    /// few, the second for many.
    AUTOMATIC,
    /// A platform thread a connection.
    PLATFORM_THREADS,
    /// A virtual thread a connection.
    VIRTUAL_THREADS,
    /// One client at a time, served by the thread that accepts; the others wait.
    ONE_AT_A_TIME
}
