package divide.inspector.protocol;

/// What a field's value says to a reader: a key of the bundle `words` and what fills its gap.
///
/// @param key the key below `meaning.`
/// @param detail what fills the gap, empty when there is none
public record Meaning(String key, String detail) {}
