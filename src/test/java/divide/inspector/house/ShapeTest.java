package divide.inspector.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The form of the source files: short, imported by name, described.
class ShapeTest {
    private static final int MOST_LINES = 300;
    private static final int ROOM_FOR_A_WORD = 100;
    private static final Pattern FULL_NAME = Pattern.compile("\\b(?:javax?|javafx)(?:\\.[a-z]\\w*)+\\.[A-Z]\\w*");
    private static final Pattern PUBLIC_TYPE = Pattern.compile("public (?:\\w+ )*(?:class|record|interface|enum) .*");
    private static final Pattern STRUCTURE = Pattern.compile("\\s*/// (?:@|- |\\||`{3}).*");

    private static List<Path> sources() {
        return Stream.of(Sources.MAIN, Sources.TESTS)
                .flatMap(folder -> Sources.below(folder, ".java").stream())
                .toList();
    }

    private static List<String> lines(Path file) {
        return Sources.text(file).lines().toList();
    }

    private static List<String> places(List<Path> files, LineCheck check) {
        return files.stream()
                .flatMap(file -> {
                    List<String> lines = lines(file);
                    IntPredicate wrong = at -> check.isWrong(lines, at);
                    return IntStream.range(0, lines.size())
                            .filter(wrong)
                            .mapToObj(at ->
                                    file + ":" + (at + 1) + " " + lines.get(at).strip());
                })
                .toList();
    }

    @FunctionalInterface
    private interface LineCheck {
        boolean isWrong(List<String> lines, int at);
    }

    @Test
    void filesAreShort() {
        List<Path> files = sources().stream()
                .filter(file -> lines(file).size() > MOST_LINES)
                .toList();
        assertEquals(List.of(), files);
    }

    @Test
    void everyPackageSaysWhatLivesInIt() {
        List<Path> silent = Sources.below(Sources.MAIN, ".java").stream()
                .map(Path::getParent)
                .distinct()
                .filter(room -> !Files.exists(room.resolve("package-info.java")))
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void typesAreImportedByName() {
        assertEquals(List.of(), places(sources(), (lines, at) -> hasFullName(lines.get(at))));
    }

    private static boolean hasFullName(String line) {
        String code = line.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "\"\"").strip();
        return !code.startsWith("import ")
                && !code.startsWith("//")
                && FULL_NAME.matcher(code).find();
    }

    @Test
    void everyPublicTypeIsDescribed() {
        assertEquals(List.of(), places(Sources.below(Sources.MAIN, ".java"), ShapeTest::isBareType));
    }

    private static boolean isBareType(List<String> lines, int at) {
        if (!PUBLIC_TYPE.matcher(lines.get(at)).matches()) {
            return false;
        }
        int above = at - 1;
        while (lines.get(above).startsWith("@")) {
            above--;
        }
        return !lines.get(above).startsWith("///");
    }

    /// The formatter cuts a description's line that is too long, and leaves the rest on a line of its own.
    @Test
    void noDescriptionIsCutInTheMiddleOfASentence() {
        assertEquals(List.of(), places(sources(), ShapeTest::endsTooEarly));
    }

    private static boolean endsTooEarly(List<String> lines, int at) {
        if (at == 0 || at + 1 == lines.size() || !isProse(lines.get(at)) || !isProse(lines.get(at - 1))) {
            return false;
        }
        String next = lines.get(at + 1);
        String word = next.strip().replaceFirst("/// ", "").split(" ")[0];
        return isProse(next) && lines.get(at).length() + 1 + word.length() < ROOM_FOR_A_WORD;
    }

    private static boolean isProse(String line) {
        return line.strip().startsWith("/// ") && !STRUCTURE.matcher(line).matches();
    }
}
