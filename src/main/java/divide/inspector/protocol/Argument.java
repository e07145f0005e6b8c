package divide.inspector.protocol;

/// A value for a parameter.
///
/// @param parameter which parameter
/// @param bits its value, as the parameter's shape reads it
public record Argument(Parameter parameter, long bits) {}
