package divide.inspector.protocol;

/// A value for a parameter.
///
/// @param parameter which parameter
/// @param bits its value, as the parameter's shape reads it
public record Argument(Parameter parameter, long bits) {
    /// @throws IllegalArgumentException when the parameter's shape has no room for the value
    public Argument {
        if (!parameter.shape().fits(bits)) {
            throw new IllegalArgumentException(
                    parameter.name() + " is " + parameter.shape().label() + " and can't be " + bits);
        }
    }
}
