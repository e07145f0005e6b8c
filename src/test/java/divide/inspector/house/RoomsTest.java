package divide.inspector.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.wire.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The arrows between the rooms of the code point down only.
class RoomsTest {
    private static final List<String> FLOORS = List.of("wire pcap", "protocol", "rpc", "capture load", "ui", "app");
    private static final List<String> SHARED_BY_PANES = List.of("ui.fx", "ui.session", "ui.settings");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?((?:[a-z]\\w*\\.)*[a-z]\\w*)\\.[A-Z]");

    private record Arrow(Path from, String to) {
        String room() {
            return Sources.room(from);
        }

        String toRoom() {
            return to.replace("divide.inspector.", "");
        }

        @Override
        public String toString() {
            return from + " -> " + to;
        }
    }

    private static Stream<Arrow> arrows() {
        return Sources.below(Sources.MAIN, ".java").stream()
                .flatMap(file ->
                        IMPORT.matcher(Sources.text(file)).results().map(found -> new Arrow(file, found.group(1))));
    }

    private static String top(String room) {
        return room.split("\\.")[0];
    }

    private static int floor(String room) {
        String top = top(room);
        return IntStream.range(0, FLOORS.size())
                .filter(floor -> List.of(FLOORS.get(floor).split(" ")).contains(top))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void everyPackageIsARoom() {
        List<Path> homeless = Sources.below(Sources.MAIN, ".java").stream()
                .filter(file -> floor(Sources.room(file)) < 0)
                .toList();
        assertEquals(List.of(), homeless);
    }

    @Test
    void noArrowPointsUp() {
        List<Arrow> upward = arrows().filter(arrow -> arrow.to().startsWith("divide.inspector."))
                .filter(arrow -> floor(arrow.toRoom()) > floor(arrow.room()))
                .toList();
        assertEquals(List.of(), upward);
        assertTrue(arrows().count() > 100);
    }

    @Test
    void roomsOfOneFloorDoNotKnowEachOther() {
        List<Arrow> across = arrows().filter(arrow -> arrow.to().startsWith("divide.inspector."))
                .filter(arrow -> FLOORS.get(floor(arrow.room())).contains(" "))
                .filter(arrow -> floor(arrow.toRoom()) == floor(arrow.room())
                        && !top(arrow.toRoom()).equals(top(arrow.room()))
                        && !arrow.room().startsWith(arrow.toRoom() + "."))
                .toList();
        assertEquals(List.of(), across);
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        List<Arrow> strangers = arrows().filter(
                        arrow -> arrow.to().startsWith("javafx.") || arrow.to().startsWith("atlantafx."))
                .filter(arrow -> floor(arrow.room()) < FLOORS.indexOf("ui"))
                .toList();
        assertEquals(List.of(), strangers);
    }

    @Test
    void panesDoNotKnowEachOther() {
        List<Arrow> across = arrows().filter(arrow -> arrow.to().startsWith("divide.inspector.ui."))
                .filter(arrow -> arrow.room().startsWith("ui."))
                .filter(arrow -> !SHARED_BY_PANES.contains(arrow.toRoom())
                        && !arrow.toRoom().equals(arrow.room()))
                .toList();
        assertEquals(List.of(), across);
    }

    @Test
    void noFullNameHidesAnArrow() {
        Pattern hidden = Pattern.compile("(?m)^(?!import |package |///|\\s*///).*\\bdivide\\.inspector\\.\\w+\\.[A-Z]");
        List<String> names = Sources.below(Sources.MAIN, ".java").stream()
                .flatMap(file -> hidden.matcher(Sources.text(file)).results().map(MatchResult::group))
                .toList();
        assertEquals(List.of(), names);
    }

    @Test
    void looksStandInStyleSheetsAndOutputInTheApplication() {
        List<Path> offenders = Sources.below(Sources.MAIN, ".java").stream()
                .filter(file -> Sources.text(file).matches("(?s).*(setStyle\\(|Color\\.(rgb|web|valueOf)).*")
                        || (!Sources.room(file).equals("app")
                                && Sources.text(file).matches("(?s).*System\\.(out|err)\\b.*")))
                .toList();
        assertEquals(List.of(), offenders);
    }

    @Test
    void theApplicationIsAModule() {
        assertEquals("divide.inspector", Shape.class.getModule().getName());
    }
}
