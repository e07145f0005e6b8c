package divide.inspector.capture.sort;

/// What exchanges can be sorted by.
public enum SortColumn {
    /// How bad they are: what is under way first, errors last.
    MARK,
    /// Their numbers.
    NUMBER,
    /// When the first byte of their requests came.
    TIME,
    /// The names of their sources.
    SOURCE,
    /// The numbers of their connections.
    CONNECTION,
    /// The names of their methods, and then their arguments as numbers; behind them what else was asked, as text.
    CALL,
    /// Their values as numbers; behind them messages, what went wrong and what is awaited, as text.
    RESULT,
    /// The bytes of their requests.
    REQUEST_SIZE,
    /// The bytes of their responses.
    RESPONSE_SIZE,
    /// How long the answer took.
    LATENCY,
    /// What was found: errors first, then warnings, then what is worth knowing, each kind by itself.
    FINDING
}
