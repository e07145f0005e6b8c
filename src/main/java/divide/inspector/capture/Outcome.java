package divide.inspector.capture;

/// What the result in an exchange's row is.
public enum Outcome {
    /// It is under way: the result says what is awaited.
    AWAITED,
    /// It was answered with a value, or there is nothing to say.
    VALUE,
    /// It was answered with an error's message.
    MESSAGE,
    /// There is no answer that can be read: the result says what went wrong.
    FAULT
}
