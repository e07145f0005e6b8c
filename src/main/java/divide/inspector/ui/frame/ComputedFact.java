package divide.inspector.ui.frame;

/// Something that was computed or measured and stands in none of the frame's bytes; shown as `[name] value`.
///
/// @param name what it is, in words: `latency`
/// @param value its value in words, with its unit: `41 µs`
record ComputedFact(String name, String value) {}
