package divide.inspector.ui.charts;

/// Which exchanges the charts count.
enum Scope {
    /// All in the list's capture.
    ALL,
    /// Those that the filter lets through.
    FILTERED
}
