package divide.inspector.ui.charts;

/// A place on an axis that has words.
///
/// @param at where, counted in bars or calls
record Tick(double at, String text) {}
