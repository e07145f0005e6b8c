package divide.inspector.capture.filter;

/// What a text says as a filter.
public sealed interface Parsed {
    /// It is a filter.
    record Understood(Filter filter) implements Parsed {}

    /// It isn't one, because of `mistake`.
    record Mistaken(Mistake mistake) implements Parsed {}
}
