package divide.inspector.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Mark;
import divide.inspector.capture.filter.Filter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The filter in force while another one is typed.
class FilterEntryTest {
    private final FilterEntry entry = new FilterEntry();

    @Test
    void typedFilterIsInForceAtOnce() {
        entry.textProperty().set("error");
        assertEquals(
                new FilterEntry.InForce("error", new Filter.Marked(Mark.ERROR)),
                entry.inForceProperty().get());
    }

    @Test
    void mistakeLeavesTheLastGoodFilterInForce() {
        entry.textProperty().set("error");
        entry.textProperty().set("error num1=");
        assertEquals("error", entry.inForceProperty().get().text());
        assertEquals(6, entry.mistakeProperty().get().orElseThrow().from());
        entry.textProperty().set("");
        assertTrue(entry.filter().isAll());
        assertTrue(entry.mistakeProperty().get().isEmpty());
    }

    @Test
    void stepsToAMistakeWereNoFilters() {
        type("num2=0 (num1=");
        assertEquals("num2=0 ", entry.inForceProperty().get().text());
        type("error and");
        assertEquals("error ", entry.inForceProperty().get().text());
    }

    @Test
    void filterThatIsSpoiltInTheMiddleStays() {
        type("num1=5 conn:3");
        entry.textProperty().set("num1=x conn:3");
        assertEquals("num1=5 conn:3", entry.inForceProperty().get().text());
    }

    private void type(String text) {
        for (int i = 0; i <= text.length(); i++) {
            entry.textProperty().set(text.substring(0, i));
        }
    }

    @Test
    void termsAreAddedToWhatIsInForce() {
        entry.textProperty().set("error");
        entry.textProperty().set("error num1=");
        entry.filterBy("num2=0");
        entry.exclude("conn:3");
        assertEquals("error and num2=0 and not conn:3", entry.textProperty().get());
    }

    @Test
    void newestFilterIsFirstAmongTheRecentOnes() {
        IntStream.range(0, 30).forEach(i -> entry.use("num1=" + i));
        entry.use("num1=15");
        entry.use(" num1=15 ");
        entry.use(" ");
        entry.textProperty().set("num1=");
        entry.keep();
        List<String> recent = entry.recent().filters();
        assertEquals(List.of("num1=15", "num1=29", "num1=28"), recent.subList(0, 3));
        assertEquals(20, recent.size());
    }
}
