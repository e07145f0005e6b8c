package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LaunchWordsTest {
    private static final List<String> REFUSALS = List.of(
            "argument",
            "option",
            "flag",
            "value",
            "repeated",
            "number",
            "range",
            "call",
            "target",
            "proxy",
            "ip6",
            "brackets",
            "size",
            "choice",
            "path",
            "file",
            "snapshot",
            "missing",
            "denied",
            "folder",
            "pipe",
            "capture",
            "unreadable",
            "hex.digit",
            "hex.odd",
            "hex.empty",
            "alone",
            "contradiction");

    private final LaunchWords words = LaunchWords.ofThisProcess();
    private final ResourceBundle bundle = ResourceBundle.getBundle("divide.inspector.app.launch");

    @Test
    void bundleHasTheKeysThatAreUsedAndNoOthers() {
        assertEquals(
                bundle.keySet().stream().sorted().toList(), usedKeys().sorted().toList());
    }

    @Test
    void everyTextIsPatternWithDoubledApostrophes() {
        for (var key : bundle.keySet()) {
            var pattern = bundle.getString(key);
            assertDoesNotThrow(() -> new MessageFormat(pattern), key);
            assertFalse(pattern.replace("''", "").contains("'"), key);
        }
    }

    @Test
    void helpFitsEightyColumns() {
        var tooLong = words.help().lines().filter(line -> line.length() > 80).toList();
        assertEquals(List.of(), tooLong);
    }

    @ParameterizedTest
    @EnumSource
    void helpHasEveryOptionInItsColumn(LaunchOption option) {
        var start = "  " + words.form(option) + " ";
        var line = words.help().lines().filter(row -> row.startsWith(start)).findFirst();
        assertTrue(line.orElseThrow().matches(".{24,26}  \\S.*"), line::get);
    }

    @Test
    void helpAlignsAllEntriesInOneColumn() {
        var columns = words.help()
                .lines()
                .filter(line -> line.startsWith("  "))
                .map(line ->
                        line.length() - line.replaceFirst("^  \\S*\\s+", "").length())
                .collect(Collectors.toSet());
        assertEquals(1, columns.size(), columns::toString);
    }

    @Test
    void helpNamesExitStatuses() {
        var help = words.help();
        assertTrue(Stream.of("\n  0  ", "\n  1  ", "\n  2  ").allMatch(help::contains), help);
    }

    @Test
    void helpHasNoBlanksAtLineEndsAndNoPatternLeft() {
        assertFalse(words.help().lines().anyMatch(line -> line.endsWith(" ")));
        assertFalse(words.help().contains("{"));
    }

    @Test
    void versionNamesProgram() {
        assertTrue(words.version().startsWith("Divide Inspector "), words.version());
    }

    @ParameterizedTest
    @EnumSource
    void offScreenLineIsOneSentence(DisplayAnswer.Reason reason) {
        var line = words.offScreen(new DisplayAnswer.Absent(reason, ":0\n"));
        assertTrue(line.endsWith("off-screen."), line);
        assertEquals(1, line.lines().count(), line);
    }

    @Test
    void offScreenLineNamesDisplay() {
        var absent = new DisplayAnswer.Absent(DisplayAnswer.Reason.REFUSED, ":7");
        assertEquals(
                "The X11 server at DISPLAY \":7\" refused the connection, so the window runs off-screen.",
                words.offScreen(absent));
    }

    private static Stream<String> usedKeys() {
        return Stream.of(
                        Stream.of("version", "version.none", "help.summary", "help.offscreen", "help.status"),
                        Stream.of("help.status.0", "help.status.1", "help.status.2"),
                        Stream.of("output", "uncaught", "print.left", "print.gone"),
                        Stream.of("picture.folder", "picture.denied", "picture.missing", "picture.file"),
                        Arrays.stream(LaunchOption.Group.values()).map(group -> "help." + group.key()),
                        Arrays.stream(LaunchOption.values()).map(option -> "help." + option.key()),
                        Arrays.stream(LaunchOption.values())
                                .filter(option -> !option.isFlag())
                                .map(option -> "value." + option.key()),
                        Arrays.stream(DisplayAnswer.Reason.values())
                                .map(reason -> "offscreen." + reason.name().toLowerCase(Locale.ROOT)),
                        REFUSALS.stream().map(refusal -> "refused." + refusal))
                .flatMap(keys -> keys);
    }
}
