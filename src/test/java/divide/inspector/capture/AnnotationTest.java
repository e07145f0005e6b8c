package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// What becomes of a user's words.
class AnnotationTest {
    @Test
    void replacesHalvesOfCharacters() {
        String text = "\uD83D \uDE00\uD83D\uDE00 a\uD83D";
        assertEquals("\uFFFD \uFFFD\uD83D\uDE00 a\uFFFD", new Annotation(true, text).text());
    }

    @Test
    void keepsEverythingElse() {
        String text = "\u0000\n\t\uFFFF\uFFFD na\u00efve \u9664 \uD83D\uDE00";
        assertEquals(text, new Annotation(false, text).text());
    }
}
