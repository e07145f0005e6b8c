package divide.inspector.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The panes' style sheets: a sheet that nobody names is silently not applied.
class SheetsTest {
    private static final Path THEME = Sources.RESOURCES.resolve("ui/theme");
    private static final Pattern NAMED = Pattern.compile("[\"/]([\\w-]+\\.css)\"");

    private static final Pattern LENGTHS = Pattern.compile(
            "-fx-[\\w-]*(?:padding|insets|radius|width|height|spacing|gap|font-size|size|translate-[xy]):([^;]+);");
    private static final Pattern BARE_NUMBER = Pattern.compile("(?<![\\w.#-])-?[0-9.]*[1-9][0-9.]*(?![\\w.%])");

    /// The zoom multiplies what is written in `px`, and nothing else.
    @Test
    void everyLengthHasAUnit() {
        List<String> bare = new ArrayList<>();
        for (Path sheet : Sources.below(THEME, ".css")) {
            LENGTHS.matcher(Sources.text(sheet))
                    .results()
                    .filter(found -> BARE_NUMBER.matcher(found.group(1)).find())
                    .forEach(found -> bare.add(sheet.getFileName() + " " + found.group()));
        }
        assertEquals(List.of(), bare);
    }

    @Test
    void everySheetIsNamedByAnFxmlOrByTheThemes() {
        Set<String> unnamed = Sources.below(THEME, ".css").stream()
                .map(sheet -> sheet.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        Stream.concat(Sources.below(Sources.FXML, ".fxml").stream(), Sources.below(Sources.MAIN, ".java").stream())
                .flatMap(file -> NAMED.matcher(Sources.text(file)).results())
                .forEach(found -> unnamed.remove(found.group(1)));
        assertEquals(Set.of(), unnamed);
    }
}
