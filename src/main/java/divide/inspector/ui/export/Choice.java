package divide.inspector.ui.export;

/// Which exchanges are exported.
enum Choice {
    /// All that are in view.
    ALL,
    /// Those that match the filter.
    MATCHING,
    /// The one that is selected.
    SELECTED
}
