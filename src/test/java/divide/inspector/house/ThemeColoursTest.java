package divide.inspector.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The colours of all looks can be read and told apart, whoever looks at them.
class ThemeColoursTest {
    private static final double READABLE = 4.5;
    private static final double READABLE_IN_HIGH_CONTRAST = 7;

    /// What is no text but has to be seen: WCAG 2.2, 1.4.11.
    private static final double VISIBLE = 3;

    /// Measured: the nearest neighbours are 15.9 apart (seq and num2 in the dark look to those without red cones). A
    /// type of `#bf3989` beside a length of `#656d76` is 5 apart to those without green ones: two greys.
    private static final double APART = 15;

    private static final List<String> ROLES =
            List.of("length", "name", "seq", "num1", "num2", "type", "value", "message", "undecoded");

    /// Fields that can stand side by side in a frame, and the two ends of a conversation.
    private static final List<List<String>> NEIGHBOURS = List.of(
            List.of("length", "name"),
            List.of("length", "seq"),
            List.of("seq", "num1"),
            List.of("seq", "num2"),
            List.of("num1", "num2"),
            List.of("type", "value"),
            List.of("type", "length"),
            List.of("length", "message"),
            List.of("client", "server"));

    private static final List<String> GROUNDS =
            List.of("-color-bg-default", "-color-bg-subtle", "-di-card", "-di-head", "-di-row-selected", "-di-row-lit");

    private static final List<String> WORDS = List.of(
            "-color-fg-default",
            "-color-fg-muted",
            "-color-accent-fg",
            "-color-success-fg",
            "-color-warning-fg",
            "-color-danger-fg");

    static List<ThemeColours> looks() {
        return ThemeColours.ofAllLooks();
    }

    static Stream<Arguments> looksAndVisions() {
        return looks().stream().flatMap(look -> Stream.of(Vision.values()).map(vision -> arguments(look, vision)));
    }

    private static double readable(ThemeColours look) {
        return look.look().startsWith("high-contrast") ? READABLE_IN_HIGH_CONTRAST : READABLE;
    }

    private static void expect(ThemeColours look, String text, String ground, double least, List<String> faults) {
        Color under = Vision.over(look.colour("-color-bg-default"), look.colour(ground));
        double contrast = Vision.contrast(look.colour(text), under);
        if (contrast < least) {
            faults.add("%s on %s: %.2f".formatted(text, ground, contrast));
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void bytesAndNamesOfFieldsCanBeRead(ThemeColours look) {
        List<String> faults = new ArrayList<>();
        for (String role :
                Stream.concat(ROLES.stream(), Stream.of("client", "server")).toList()) {
            expect(look, "-di-" + role + "-text", "-di-" + role + "-fill", readable(look), faults);
            expect(look, "-di-" + role + "-edge", "-di-" + role + "-fill", READABLE, faults);
            expect(look, "-di-" + role + "-edge", "-color-bg-default", READABLE, faults);
        }
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void selectedAndHoveredBytesCanBeRead(ThemeColours look) {
        List<String> faults = new ArrayList<>();
        for (String role : ROLES) {
            for (String veil : List.of("-di-selected-bytes", "-di-hovered-bytes")) {
                Color ground = Vision.over(look.colour("-di-" + role + "-fill"), look.colour(veil));
                double contrast = Vision.contrast(look.colour("-di-" + role + "-text"), ground);
                if (contrast < READABLE) {
                    faults.add("%s under %s: %.2f".formatted(role, veil, contrast));
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void wordsCanBeReadOnEveryGround(ThemeColours look) {
        List<String> faults = new ArrayList<>();
        for (String ground : GROUNDS) {
            WORDS.forEach(words -> expect(look, words, ground, READABLE, faults));
        }
        expect(look, "-color-fg-subtle", "-color-bg-default", READABLE, faults);
        expect(look, "-color-fg-emphasis", "-color-accent-emphasis", READABLE, faults);
        expect(look, "-color-fg-default", "-color-danger-subtle", READABLE, faults);
        expect(look, "-color-fg-default", "-color-warning-subtle", READABLE, faults);
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void focusAndBarsCanBeSeen(ThemeColours look) {
        List<String> faults = new ArrayList<>();
        expect(look, "-color-accent-emphasis", "-color-bg-default", VISIBLE, faults);
        expect(look, "-di-selected", "-color-bg-default", VISIBLE, faults);
        assertEquals(List.of(), faults);
    }

    /// By their fills or by their edges. A field that was not decoded is hatched, and all have their names.
    @ParameterizedTest
    @MethodSource("looksAndVisions")
    void neighboursAreToldApart(ThemeColours look, Vision vision) {
        List<String> faults = new ArrayList<>();
        for (List<String> pair : NEIGHBOURS) {
            double distance = Math.max(distance(look, vision, pair, "-fill"), distance(look, vision, pair, "-edge"));
            if (distance < APART) {
                faults.add("%s: %.1f".formatted(pair, distance));
            }
        }
        assertEquals(List.of(), faults);
    }

    private static double distance(ThemeColours look, Vision vision, List<String> pair, String part) {
        return vision.distance(
                look.colour("-di-" + pair.getFirst() + part), look.colour("-di-" + pair.getLast() + part));
    }
}
