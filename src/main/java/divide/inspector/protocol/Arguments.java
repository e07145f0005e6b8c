package divide.inspector.protocol;

/// The arguments of one call, as a handler sees them: those that were left out have their default.
@FunctionalInterface
public interface Arguments {
    /// The value of `parameter`, as its shape reads it.
    long bits(Parameter parameter);
}
