package divide.inspector.ui.session;

/// What the window shows of the selected exchange.
public enum Detail {
    /// Its request and its response.
    FRAMES,
    /// All that went over its connection.
    CONVERSATION
}
