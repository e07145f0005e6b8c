package divide.inspector.capture.filter;

/// What a test is about: the name before its operator.
public sealed interface Subject permits TextSubject, ChoiceSubject, NumberSubject {
    /// The name in filters.
    String label();
}
