package divide.inspector.protocol;

/// Something computed that is not on the wire; it is always shown in brackets, so that nobody takes it for bytes.
///
/// @param key what it is: a key of the bundle `words` below `fact.`
/// @param value its value in words
public record Fact(String key, String value) {}
