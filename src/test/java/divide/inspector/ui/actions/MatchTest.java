package divide.inspector.ui.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the palette takes for a match, and which one it takes first.
class MatchTest {
    private static final List<String> FILE = List.of("File");
    private static final List<String> TIMES = List.of("View", "Times in the list");

    private static String typed(String query, List<String> path, String name) {
        String label = String.join(Match.STEP, path) + (path.isEmpty() ? "" : Match.STEP) + name;
        return Match.of(query, path, name)
                .map(match -> letters(label, match.letters()))
                .orElse("no match");
    }

    private static String letters(String label, BitSet letters) {
        return IntStream.range(0, label.length())
                .mapToObj(at -> letters.get(at) ? label.substring(at, at + 1) : "_")
                .collect(Collectors.joining());
    }

    private static List<String> ranked(String query, String... names) {
        record Ranked(String name, Match match) {}
        return List.of(names).stream()
                .flatMap(name -> Match.of(query, FILE, name).map(match -> new Ranked(name, match)).stream())
                .sorted(Comparator.comparingInt(ranked -> ranked.match().rank()))
                .map(Ranked::name)
                .toList();
    }

    @Test
    void findsEveryWordInAnyOrderAnywhereInThePath() {
        assertEquals("_______Times_________________________start", typed("start times", TIMES, "Since the start"));
        assertEquals("View______________________" + "_Since__________", typed("SINCE view", TIMES, "Since the start"));
        assertEquals("no match", typed("start zebra", TIMES, "Since the start"));
    }

    @Test
    void findsTheInitialsOfTheName() {
        assertEquals("_______S____l__", typed("sl", List.of("Help"), "Show log"));
        assertEquals("F______O____r_____", typed("for", FILE, "Open recent"));
    }

    @Test
    void findsLettersThatStandApartWhenNothingElseFits() {
        assertEquals("_______E__or______n___", typed("eorn", FILE, "Export a long n"));
        assertEquals("no match", typed("zq", FILE, "Export exchanges"));
    }

    @Test
    void findsChineseNames() {
        assertEquals("_____导出__", typed("导出", List.of("文件"), "导出调用"));
        assertEquals("no match", typed("保存", List.of("文件"), "导出调用"));
    }

    @Test
    void putsFirstWhatBeginsTheName() {
        assertEquals(
                List.of("Save", "Do save", "Show all very easily", "Unsaved", "Some average event"),
                ranked("save", "Some average event", "Unsaved", "Do save", "Show all very easily", "Save"));
    }

    /// Lower case has two letters for this one.
    @Test
    void marksTheRightLettersBehindOneThatGrows() {
        assertEquals("_________x", typed("x", FILE, "\u0130 x"));
    }
}
