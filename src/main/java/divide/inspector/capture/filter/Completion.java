package divide.inspector.capture.filter;

import java.util.List;

/// How a filter's text could go on at one place.
///
/// @param from where the text begins that a candidate takes the place of
/// @param to where that text ends
/// @param candidates what could stand there, the most likely first; none where anything could
public record Completion(int from, int to, List<Candidate> candidates) {
    public Completion {
        candidates = List.copyOf(candidates);
    }

    /// `text` with `candidate` in its place.
    public String apply(String text, Candidate candidate) {
        return text.substring(0, from) + candidate.text() + text.substring(to);
    }

    /// Where the caret stands then.
    public int caretAfter(Candidate candidate) {
        return from + candidate.text().length();
    }
}
