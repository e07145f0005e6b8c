package divide.inspector.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The window's texts: none is missing, none is left over, and no FXML has a text of its own.
class TextsTest {
    private static final Path BUNDLE = Sources.RESOURCES.resolve("ui/messages.properties");
    private static final Pattern KEY_IN_FXML = Pattern.compile("\"%([\\w.]+)\"");
    private static final Pattern KEY_IN_JAVA = Pattern.compile("\"((?:[a-z]\\w*\\.)+[A-Za-z]\\w*)\"");
    private static final Pattern PREFIX_IN_JAVA = Pattern.compile("\"((?:[a-z]\\w*\\.)+)\" \\+");

    private static Set<String> keys() throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Sources.text(BUNDLE)));
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Set<String> found(Pattern pattern, List<Path> files) {
        return files.stream()
                .flatMap(file -> pattern.matcher(Sources.text(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> javaFiles() {
        return Sources.below(Sources.MAIN, ".java");
    }

    @Test
    void everyTextOfTheFxmlIsInTheBundle() throws IOException {
        Set<String> missing = found(KEY_IN_FXML, Sources.below(Sources.FXML, ".fxml"));
        missing.removeAll(keys());
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyTextOfTheBundleIsUsed() throws IOException {
        Set<String> unused = keys();
        unused.removeAll(found(KEY_IN_FXML, Sources.below(Sources.FXML, ".fxml")));
        unused.removeAll(found(KEY_IN_JAVA, javaFiles()));
        Set<String> prefixes = found(PREFIX_IN_JAVA, javaFiles());
        unused.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyTextThatThePanesAskForIsInTheBundle() throws IOException {
        Set<String> keys = keys();
        Set<String> panes = keys.stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        Set<String> missing = found(KEY_IN_JAVA, javaFiles());
        missing.removeIf(key -> key.endsWith(".css") || keys.contains(key) || !panes.contains(key.split("\\.")[0]));
        assertEquals(Set.of(), missing);
    }

    @Test
    void noFxmlHasATextOfItsOwn() {
        Pattern own = Pattern.compile("(?:text|promptText|accessibleText|title)=\"[^%$\"][^\"]*\"");
        List<String> texts = Sources.below(Sources.FXML, ".fxml").stream()
                .flatMap(file -> own.matcher(Sources.text(file)).results().map(MatchResult::group))
                .toList();
        assertEquals(List.of(), texts);
    }
}
