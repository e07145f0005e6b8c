package divide.inspector.ui.charts;

/// The charts.
enum ChartKind {
    TIME,
    LATENCY,
    CONNECTIONS
}
