package divide.inspector.capture.filter;

import java.util.List;

/// What a filter's text could go on with.
///
/// @param text what would be written
/// @param key the key of its words in the bundle `filter`
/// @param details what fills the gaps of its words
public record Candidate(String text, String key, List<String> details) {
    public Candidate {
        details = List.copyOf(details);
    }

    static Candidate of(String text, String key, String... details) {
        return new Candidate(text, key, List.of(details));
    }
}
