package divide.inspector.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The window's texts: none is missing, none is left over, and no FXML has a text of its own.
class TextsTest {
    private static final String WINDOW = "ui/messages";
    private static final Pattern KEY_IN_FXML = Pattern.compile("\"%([\\w.]+)\"");
    private static final Pattern KEY_IN_JAVA = Pattern.compile("\"((?:[a-z]\\w*\\.)+[A-Za-z]\\w*)\"");
    private static final Pattern PREFIX_IN_JAVA = Pattern.compile("\"((?:[a-z]\\w*\\.)+)\" \\+");

    private static Set<String> found(Pattern pattern, List<Path> files) {
        return files.stream()
                .flatMap(file -> pattern.matcher(Sources.text(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> keysOfTheFxml() {
        return found(KEY_IN_FXML, Sources.below(Sources.FXML, ".fxml"));
    }

    private static List<Path> javaFiles() {
        return Sources.below(Sources.MAIN, ".java");
    }

    @Test
    void everyTextOfTheFxmlIsInTheBundle() {
        Set<String> missing = keysOfTheFxml();
        missing.removeAll(Bundle.english(WINDOW).keys());
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {WINDOW, "protocol/words", "capture/filter"})
    void everyTextOfTheBundleIsUsed(String bundle) {
        Set<String> unused = Bundle.english(bundle).keys();
        unused.removeAll(keysOfTheFxml());
        unused.removeAll(found(KEY_IN_JAVA, javaFiles()));
        Set<String> prefixes = found(PREFIX_IN_JAVA, javaFiles());
        unused.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
        assertEquals(Set.of(), unused);
    }

    @ParameterizedTest
    @CsvSource({
        "protocol/words, finding., protocol.FindingKind",
        "protocol/words, text.fault., protocol.FrameText$Fault",
        "rpc/failures, '', rpc.CallFailure",
        "capture/filter, mistake., capture.filter.Mistake$Kind",
        "ui/messages, files.damage., pcap.Damage$Kind"
    })
    void everyConstantHasItsTextAndEveryTextItsConstant(String bundle, String prefix, String type) throws Exception {
        Set<String> constants = Stream.of(
                        Class.forName("divide.inspector." + type).getEnumConstants())
                .map(constant -> prefix + ((Enum<?>) constant).name())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> keys = Bundle.english(bundle).keys();
        keys.removeIf(key -> !key.startsWith(prefix));
        assertEquals(constants, keys);
    }

    @Test
    void everyTextThatThePanesAskForIsInTheBundle() {
        Set<String> keys = Bundle.english(WINDOW).keys();
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
