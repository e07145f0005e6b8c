package divide.inspector.capture.filter;

/// What is asked of a text in lower case.
///
/// @param word what is looked for
/// @param letters its characters
/// @param whole whether the text has to be the word, not just contain it
record TextTest(String word, Letters letters, boolean whole) {
    /// Holds for texts that contain `word`.
    static TextTest contains(String word) {
        return new TextTest(word, Letters.of(word), false);
    }

    /// Holds for texts that are `word`.
    static TextTest equals(String word) {
        return new TextTest(word, Letters.of(word), true);
    }

    boolean holds(String text) {
        return whole ? word.equals(text) : text.contains(word);
    }

    boolean holds(StringBuilder text) {
        return whole ? word.contentEquals(text) : text.indexOf(word) >= 0;
    }
}
