package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void leavesWhatFitsAsItIs() {
        assertEquals("abc", Excerpt.start("abc", 3));
        assertEquals("abc", Excerpt.end("abc", 3));
    }

    @Test
    void marksWhereItCuts() {
        assertEquals("ab…", Excerpt.start("abcd", 2));
        assertEquals("…cd", Excerpt.end("abcd", 2));
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertEquals("a…", Excerpt.start("a😀b", 2));
        assertEquals("…b", Excerpt.end("a😀b", 2));
    }

    @Test
    void takesHalvesOfCharactersAsTheyAre() {
        assertEquals("\ude00…", Excerpt.start("\ude00\ude00", 1));
    }
}
