package divide.inspector.ui.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.filter.Candidate;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.FilterEntry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What helps while a filter is typed, without a window.
class FilterHelpTest {
    private final FilterEntry entry = new FilterEntry();
    private final FilterHelp help = new FilterHelp(entry, new Messages(Locale.ENGLISH));

    private void type(String text) {
        entry.textProperty().set(text);
        help.typed(text.length());
    }

    private List<String> offered() {
        return help.candidates().stream().map(Candidate::text).toList();
    }

    @Test
    void offersWhatABegunWordCouldBecome() {
        type("error sou");
        assertEquals(List.of("source:"), offered());
        assertEquals(-1, help.chosen());
    }

    @Test
    void offersNothingBetweenWordsUnlessAsked() {
        type("error ");
        assertEquals(List.of(), offered());
        help.asked(6);
        assertEquals(0, help.chosen());
        assertEquals("and ", offered().getFirst());
    }

    @Test
    void choosesRoundTheEnds() {
        type("source:");
        help.choose(-1);
        assertEquals("file", offered().get(help.chosen()));
        help.choose(1);
        assertEquals("call", offered().get(help.chosen()));
    }

    @Test
    void saysHowManyWaysToGoOnThereAreAndWhichIsChosen() {
        assertEquals("", help.spoken());
        type("source:");
        int count = offered().size();
        assertEquals(count + " suggestions", help.spoken());
        help.choose(2);
        assertEquals("server, " + help.explanation(help.candidates().get(1)) + ", 2 of " + count, help.spoken());
        help.dismiss();
        assertEquals("", help.spoken());
    }

    @Test
    void goesOnWithWhatWasChosen() {
        type("not sou");
        assertEquals(11, help.accept());
        assertEquals("not source:", entry.textProperty().get());
        help.choose(2);
        assertEquals(17, help.accept());
        assertEquals("not source:server", entry.textProperty().get());
        assertEquals(List.of(), offered());
    }

    @Test
    void showsWhatStandsAroundAMistakeInALongText() {
        type("a ".repeat(1_000) + "num1=" + "😀".repeat(100) + " b".repeat(1_000));
        FilterHelp.Shown shown = help.mistake().orElseThrow();
        assertEquals("…" + " a".repeat(27) + " num1=", shown.before());
        assertEquals("😀".repeat(30) + "…", shown.wrong());
        assertEquals(" b".repeat(30) + "…", shown.behind());
        assertTrue(shown.sentence().length() <= 301, shown.sentence());
    }

    @Test
    void showsAMistakeInItsText() {
        type("error");
        type("error num1=x and b");
        assertEquals(
                Optional.of(new FilterHelp.Shown(
                        "error num1=",
                        "x",
                        " and b",
                        "\"x\" is not a whole number, and num1 is one. Write it as 200, -1 or 0xc8.",
                        "Until then the list keeps to error")),
                help.mistake());
    }
}
