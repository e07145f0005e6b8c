package divide.inspector.house;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/// The colours that a look gives names to, read from its style sheets.
///
/// @param named each name's colour, which may be another name
record ThemeColours(String look, Map<String, String> named) {
    private static final Pattern COLOUR = Pattern.compile("(-(?:color|di)-[\\w-]+):\\s*([^;]+);");
    private static final String LIGHT = new PrimerLight().getUserAgentStylesheet();
    private static final String DARK = new PrimerDark().getUserAgentStylesheet();

    /// All looks that there are.
    static List<ThemeColours> ofAllLooks() {
        return List.of(
                of(LIGHT, "light"), of(DARK, "dark"), of(LIGHT, "high-contrast-light"), of(DARK, "high-contrast-dark"));
    }

    private static ThemeColours of(String base, String look) {
        Map<String, String> named = new HashMap<>();
        read(rootRule(resource(base)), named);
        read(Sources.text(Sources.RESOURCES.resolve("ui/theme/" + look + ".css")), named);
        return new ThemeColours(look, named);
    }

    /// Further down the base look gives its names other values, in the rules of single controls.
    private static String rootRule(String sheet) {
        return sheet.substring(0, sheet.indexOf('}'));
    }

    private static void read(String sheet, Map<String, String> named) {
        for (MatchResult found : COLOUR.matcher(sheet).results().toList()) {
            named.put(found.group(1), found.group(2));
        }
    }

    private static String resource(String path) {
        try (InputStream sheet = PrimerLight.class.getResourceAsStream(path)) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        }
    }

    /// The colour of that name.
    Color colour(String name) {
        String value = named.get(name);
        if (value == null) {
            throw new IllegalArgumentException(look + " has no " + name);
        }
        return value.startsWith("-") ? colour(value) : Color.web(value);
    }

    @Override
    public String toString() {
        return look;
    }
}
