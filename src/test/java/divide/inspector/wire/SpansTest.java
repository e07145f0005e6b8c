package divide.inspector.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpansTest {
    @Test
    void keepsSpansInOrderWhileItGrows() {
        Spans<String> spans = new Spans<>();
        for (int i = 0; i < 100; i++) {
            spans.add("f" + i, 2 * i, i);
        }
        assertEquals(100, spans.size());
        assertEquals("f99", spans.field(99));
        assertEquals(198, spans.offset(99));
        assertEquals(99, spans.length(99));
    }

    @Test
    void forgetsEverythingWhenCleared() {
        Spans<String> spans = new Spans<>();
        spans.add("old", 0, 1);
        spans.clear();
        spans.add("new", 4, 2);
        assertEquals(1, spans.size());
        assertEquals("new", spans.field(0));
    }
}
