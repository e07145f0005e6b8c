package divide.inspector.capture.statistics;

/// What some exchanges come to.
///
/// @param all how many they are
/// @param times when they began
/// @param latencies how long their answers took, as far as they were answered
/// @param connections which connections they were on
public record Picture(Count all, TimeLine times, Latencies latencies, Connections connections) {}
